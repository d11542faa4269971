import shell from '../kit/shell.module.css';
import { clockWords, type Span, spanOf } from '../office/line-state.ts';
import { useText } from '../texts/use-text.ts';

/** The desk's clock differs from the head office's; `clockOff` in milliseconds. */
export function ClockOff({ clockOff }: { readonly clockOff: number }) {
  const { key, span } = clockWords(clockOff);
  return <ClockAlarm text={key} span={span} />;
}

/** The clock of the desk's book is ahead of the head office's; `bookAhead` in milliseconds. */
export function BookAhead({ bookAhead }: { readonly bookAhead: number }) {
  return <ClockAlarm text="office.book-ahead" span={spanOf(bookAhead)} />;
}

function ClockAlarm({ text, span }: { readonly text: string; readonly span: Span }) {
  const t = useText();
  return (
    <div className={shell.alarm} role="alert">
      {t(text, { span: t(`span.${span.unit}`, { count: span.count }) })}
    </div>
  );
}
