import { Input } from 'antd';

interface PinInputProps {
  readonly id: string;
  readonly value: string;
  readonly autoFocus?: boolean;
  /** Describes what is wrong, for the screen reader. */
  readonly describedBy?: string;
  onChange(pin: string): void;
  onEnter?(): void;
}

/** Four to eight figures, never shown and never remembered by the window. */
export function PinInput({ id, value, autoFocus = false, describedBy, onChange, onEnter }: PinInputProps) {
  return (
    <Input.Password
      id={id}
      value={value}
      autoFocus={autoFocus}
      inputMode="numeric"
      autoComplete="off"
      maxLength={8}
      visibilityToggle={false}
      {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
      onChange={(event) => onChange(event.target.value.replace(/\D/g, ''))}
      onPressEnter={() => onEnter?.()}
    />
  );
}
