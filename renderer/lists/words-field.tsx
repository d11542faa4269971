import { Input } from 'antd';
import css from './lists.module.css';
import { intoList } from './row-table.tsx';

interface WordsFieldProps {
  readonly value: string;
  /** What can be typed. */
  readonly hint: string;
  /** For the screen reader; the hint when left out. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  onChange(words: string): void;
}

/** The field that narrows a list by words; the down arrow goes from it into the list. */
export function WordsField({ value, hint, label = hint, autoFocus, onChange }: WordsFieldProps) {
  return (
    <Input
      className={css.words ?? ''}
      autoFocus={autoFocus}
      allowClear
      value={value}
      aria-label={label}
      placeholder={hint}
      onKeyDown={intoList}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
