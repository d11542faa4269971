import { useText } from '../../../renderer/texts/use-text.ts';
import { TextField } from './text-field.tsx';

/** Whether the head office takes a password of this length. */
export const isLongEnough = (password: string): boolean => password.length >= 10;

interface NewPasswordProps {
  readonly id: string;
  readonly label: string;
  readonly wrong: string | undefined;
  readonly value: string;
  onChange(value: string): void;
}

/** A password that is being chosen: that it is too short is said while it is typed. */
export function NewPassword({ wrong, value, ...given }: NewPasswordProps) {
  const t = useText();
  const short = value !== '' && !isLongEnough(value);
  return (
    <TextField
      {...given}
      secret
      autoComplete="new-password"
      hint={t('set-up.password-hint')}
      wrong={short ? 'office.password-short' : wrong}
      value={value}
    />
  );
}
