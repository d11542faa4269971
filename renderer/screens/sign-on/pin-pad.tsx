import { Button } from 'antd';
import { useText } from '../../texts/use-text.ts';
import css from './sign-on.module.css';

interface PinPadProps {
  readonly pin: string;
  readonly disabled: boolean;
  onChange(pin: string): void;
}

export const longestPin = 8;

/** Large keys for a finger; the keyboard's figures do the same. The PIN is dots only. */
export function PinPad({ pin, disabled, onChange }: PinPadProps) {
  const t = useText();
  const press = (digit: string) => onChange((pin + digit).slice(0, longestPin));
  return (
    <>
      <div className={css.dots} role="img" aria-label={t('sign-on.entered', { count: pin.length })}>
        {[...pin].map((_digit, place) => (
          // The dots are alike; only how many there are counts.
          <i key={`dot ${String(place)}`} />
        ))}
      </div>
      <div className={css.pad}>
        {[...'123456789'].map((digit) => (
          <Button key={digit} disabled={disabled} onClick={() => press(digit)}>
            {digit}
          </Button>
        ))}
        <Button data-word="true" disabled={disabled} onClick={() => onChange('')}>
          {t('sign-on.clear')}
        </Button>
        <Button disabled={disabled} onClick={() => press('0')}>
          0
        </Button>
        <Button data-word="true" disabled={disabled} onClick={() => onChange(pin.slice(0, -1))}>
          {t('sign-on.erase')}
        </Button>
      </div>
    </>
  );
}
