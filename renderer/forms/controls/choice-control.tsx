import { Checkbox, Radio, Select, Switch } from 'antd';
import type { ChoiceField } from '../../../shared/forms/form.ts';
import { useText } from '../../texts/use-text.ts';
import { type ControlProps, spoken, statusOf } from './control.ts';
import css from './controls.module.css';

/** So many options are all shown at once, when one of them must be taken. */
const shownAtOnce = 5;

export function ChoiceControl(props: ControlProps<ChoiceField> & { readonly narrow: boolean }) {
  const t = useText();
  const { field, value, narrow, autoFocus, onChange, onLeave, id } = props;
  const options = field.options.map((option) => ({ value: option.value, label: t.label(option.label) }));
  const settled = field.required || field.initial !== undefined;
  if (!narrow && settled && options.length <= shownAtOnce) {
    return (
      <Radio.Group
        id={id}
        name={id}
        aria-label={t.label(field.label)}
        optionType="button"
        buttonStyle="solid"
        options={options}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    );
  }
  return (
    <Select
      {...spoken(props)}
      className={css.whole ?? ''}
      autoFocus={autoFocus}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={!field.required}
      options={options}
      status={statusOf(props)}
      value={value ?? null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      onBlur={onLeave}
    />
  );
}

export function ChoicesControl({ field, value, onChange }: ControlProps<ChoiceField>) {
  const t = useText();
  return (
    <Checkbox.Group
      options={field.options.map((option) => ({ value: option.value, label: t.label(option.label) }))}
      value={Array.isArray(value) ? value : []}
      onChange={onChange}
    />
  );
}

export function SwitchControl(props: ControlProps) {
  return <Switch {...spoken(props)} checked={props.value === true} onChange={props.onChange} />;
}
