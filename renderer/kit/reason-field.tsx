import { Form, Input } from 'antd';
import { useText } from '../texts/use-text.ts';

interface ReasonFieldProps {
  readonly id: string;
  readonly value: string;
  readonly label?: string;
  readonly hint?: string;
  /** As many characters as the command takes. */
  readonly max?: number;
  readonly autoFocus?: boolean;
  onChange(reason: string): void;
}

/** Why something is done that the log keeps a reason for. */
export function ReasonField({ id, value, label, hint, max = 200, autoFocus, onChange }: ReasonFieldProps) {
  const t = useText();
  return (
    <Form.Item label={label ?? t('window.reason')} htmlFor={id}>
      <Input
        id={id}
        autoFocus={autoFocus}
        maxLength={max}
        value={value}
        placeholder={hint}
        onChange={(event) => onChange(event.target.value)}
      />
    </Form.Item>
  );
}
