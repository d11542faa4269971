import { Input } from 'antd';
import { type ControlProps, spoken, statusOf } from './control.ts';

/** Names, phones, numbers of papers, plates: what was typed goes on as it is; the field's schema reads it. */
export function TextControl(props: ControlProps) {
  const { field, value, autoFocus, onChange, onLeave } = props;
  const figures = field.kind === 'phone' || field.kind === 'id-number';
  return (
    <Input
      {...spoken(props)}
      autoFocus={autoFocus}
      autoComplete="off"
      inputMode={figures ? 'tel' : 'text'}
      status={statusOf(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}

export function LinesControl(props: ControlProps) {
  const { value, autoFocus, onChange, onLeave } = props;
  return (
    <Input.TextArea
      {...spoken(props)}
      autoFocus={autoFocus}
      rows={4}
      status={statusOf(props)}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      onBlur={onLeave}
    />
  );
}
