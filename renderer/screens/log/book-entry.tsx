import { useEffect, useRef } from 'react';
import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { count } from '../../kit/format.ts';
import { clerkName } from '../../lists/clerk-name.ts';
import { commandName } from '../../lists/command-name.ts';
import { LogLine } from '../../lists/log-line.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

interface BookEntryProps {
  readonly entry: LogEntry;
  readonly marked: boolean;
  /** The first of its day on this page. */
  readonly day?: string;
}

/** One posting: its number, when, who, what; hash and command for who checks the book. */
export function BookEntry({ entry, marked, day }: BookEntryProps) {
  const t = useText();
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (marked) place.current?.scrollIntoView({ block: 'center' });
  }, [marked]);
  return (
    <li ref={place} className={css.entry} data-marked={marked}>
      <span className={css.seq} title={entry.posting}>
        {count(entry.seq)}
      </span>
      <time dateTime={entry.at}>
        {day && <small>{day}</small>}
        {entry.at.slice(11, 19)}
      </time>
      <span>
        {clerkName(entry.clerk, t) || t('log.desk-itself')}
        {entry.approver !== '' && <small>{t('log.approved', { name: clerkName(entry.approver, t) })}</small>}
      </span>
      <ul>
        {entry.lines.map((line) => (
          <Line key={`${line.key} ${line.subject} ${JSON.stringify(line.values)}`} line={line} />
        ))}
      </ul>
      <span
        className={css.hash}
        title={`${commandName(entry.command, t)} ${entry.posting} ${entry.hash ?? ''}`}
      >
        {entry.hash?.slice(0, 8) ?? ''}
      </span>
    </li>
  );
}

function Line({ line }: { readonly line: LogEntry['lines'][number] }) {
  const t = useText();
  if (line.erased) return <li className={css.erased}>{t('log.erased')}</li>;
  return (
    <li data-quiet={line.key.startsWith('printing.')}>
      <LogLine line={line} became={t('log.is')} linkClass={css.link} changeClass={css.change} />
    </li>
  );
}
