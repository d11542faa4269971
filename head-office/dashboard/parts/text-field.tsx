import { Input, type InputProps } from 'antd';
import { Field } from './field.tsx';

interface TextFieldProps
  extends Pick<InputProps, 'autoComplete' | 'autoFocus' | 'inputMode' | 'maxLength' | 'size'> {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly wrong?: string | undefined;
  /** What is typed is not shown. */
  readonly secret?: boolean;
  readonly value: string;
  onChange(value: string): void;
}

/** A line to type in, with its label above and what is wrong with it below. */
export function TextField({
  id,
  label,
  hint,
  wrong,
  secret = false,
  value,
  onChange,
  ...given
}: TextFieldProps) {
  const Box = secret ? Input.Password : Input;
  return (
    <Field id={id} label={label} hint={hint} wrong={wrong}>
      <Box id={id} value={value} onChange={(event) => onChange(event.target.value)} {...given} />
    </Field>
  );
}
