import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { SearchHit } from '../../../shared/bridge/answers.ts';
import { parseUnitCode } from '../../../shared/values/unit-code.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { useText } from '../../texts/use-text.ts';
import { type ControlProps, spoken, statusOf } from './control.ts';
import css from './controls.module.css';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** A room: two letters of a name, a room, the end of a phone. A room that is not in the register can be typed. */
export function UnitControl(props: ControlProps) {
  const t = useText();
  const toOption = (hit: SearchHit): Option[] =>
    hit.unit === undefined ? [] : [{ value: hit.unit, label: `${hit.title}　${hit.subtitle}` }];
  const typed = (text: string): Option[] => {
    const code = parseUnitCode(text);
    return code === undefined ? [] : [{ value: code, label: t('form.unit-as-typed', { unit: code }) }];
  };
  return <Lookup {...props} kinds={['unit']} toOption={toOption} typed={typed} hint={t('form.unit-hint')} />;
}

/** A key of the key register, by its name or its place. */
export function KeyControl(props: ControlProps) {
  const t = useText();
  const { value } = props;
  const key = useQuery('subject', typeof value === 'string' ? { subject: value } : undefined);
  const label = key.data?.subject === value ? key.data?.rows[0]?.data.label : undefined;
  const toOption = (hit: SearchHit): Option[] => [
    { value: hit.subject, label: `${hit.title}　${hit.subtitle}` },
  ];
  return (
    <Lookup
      {...props}
      kinds={['key']}
      toOption={toOption}
      typed={() => []}
      hint={t('form.key-hint')}
      label={typeof label === 'string' ? label : ''}
    />
  );
}

export function StaffControl(props: ControlProps) {
  const t = useText();
  const { value, autoFocus, onChange, onLeave } = props;
  const names = useQuery('staffNames', {}, { kinds: ['staff'] });
  return (
    <Select
      {...spoken(props)}
      className={css.whole ?? ''}
      autoFocus={autoFocus}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      status={statusOf(props)}
      options={(names.data ?? []).map(({ id, name, role }) => ({
        value: id,
        label: `${name} · ${t(`role.${role}`)}`,
      }))}
      value={typeof value === 'string' ? value : null}
      onChange={(chosen) => onChange(chosen ?? undefined)}
      onBlur={onLeave}
    />
  );
}

interface LookupProps extends ControlProps {
  readonly kinds: readonly string[];
  readonly hint: string;
  toOption(hit: SearchHit): readonly Option[];
  /** What the chosen value is called, where its own words do not find it. */
  readonly label?: string;
  /** Options for what was typed itself. */
  typed(text: string): readonly Option[];
}

function Lookup({ kinds, hint, label, toOption, typed, ...props }: LookupProps) {
  const t = useText();
  const { value, autoFocus, onChange, onLeave } = props;
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const chosen = typeof value === 'string' ? value : undefined;
  // With nothing typed, what was chosen before (a prefilled room) is looked up for its name.
  const asked = wanted === '' && label === undefined ? (chosen ?? '') : wanted;
  const hits = useQuery('search', asked === '' ? undefined : { text: asked, kinds: [...kinds] });
  // Several people of a room are several hits of the same room.
  const found = [
    ...new Map(
      (asked === '' ? [] : (hits.data ?? []))
        .flatMap(toOption)
        .reverse()
        .map((option) => [option.value, option]),
    ).values(),
  ].reverse();
  const more = typed(wanted).filter((option) => !found.some(({ value: same }) => same === option.value));
  const none = wanted !== '' && !hits.loading && found.length + more.length === 0;
  const options = [
    ...found,
    ...more,
    ...(none ? [{ value: '', label: t('form.none-found'), disabled: true }] : []),
  ];
  const known = chosen === undefined || options.some((option) => option.value === chosen);
  return (
    <Select
      {...spoken(props)}
      className={css.whole ?? ''}
      autoFocus={autoFocus}
      showSearch={{ filterOption: false, onSearch: setText }}
      allowClear
      placeholder={hint}
      popupMatchSelectWidth={480}
      status={statusOf(props)}
      options={known ? options : [...options, { value: chosen, label: label ?? chosen }]}
      notFoundContent={null}
      value={chosen ?? null}
      onChange={(next) => {
        setText('');
        onChange(next ?? undefined);
      }}
      onBlur={() => {
        setText('');
        onLeave();
      }}
    />
  );
}
