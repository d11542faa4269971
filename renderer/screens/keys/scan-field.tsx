import { Input } from 'antd';
import { useState } from 'react';
import { useDesk } from '../../bridge/desk.ts';
import { useText } from '../../texts/use-text.ts';
import css from './keys.module.css';
import { slipOf } from './slip-number.ts';

interface ScanFieldProps {
  /** A slip was named by its number. */
  onSlip(subject: string): void;
  /** Something else was typed: to be looked for among the slips. */
  onWords(text: string): void;
}

/** A scanner types the number of the slip and Enter: the slip opens, ready for the keys to be taken back. */
export function ScanField({ onSlip, onWords }: ScanFieldProps) {
  const t = useText();
  const call = useDesk();
  const [text, setText] = useState('');
  const [unknown, setUnknown] = useState<string>();
  const search = async () => {
    const typed = text.trim();
    if (typed === '') return;
    const subject = slipOf(typed);
    if (subject === undefined) return onWords(typed);
    const found = await call('subject', { subject });
    setUnknown(found ? undefined : typed);
    if (!found) return;
    setText('');
    onSlip(subject);
  };
  return (
    <div className={css.scan}>
      <Input.Search
        autoFocus
        value={text}
        aria-label={t('keys.screen.scan')}
        placeholder={t('keys.screen.scan')}
        onChange={(event) => {
          setText(event.target.value);
          setUnknown(undefined);
        }}
        onSearch={search}
      />
      {unknown !== undefined && (
        <p className={css.unknown} role="alert">
          {t('keys.screen.scan-unknown', { text: unknown })}
        </p>
      )}
    </div>
  );
}
