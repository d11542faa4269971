import shell from '../kit/shell.module.css';
import { clockWords } from '../office/line-state.ts';
import { useText } from '../texts/use-text.ts';

/** The desk's clock differs from the head office's; `clockOff` in milliseconds. */
export function ClockOff({ clockOff }: { readonly clockOff: number }) {
  const t = useText();
  const { key, span } = clockWords(clockOff);
  return (
    <div className={shell.alarm} role="alert">
      {t(key, { span: t(`span.${span.unit}`, { count: span.count }) })}
    </div>
  );
}
