import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { LogLine } from '../../lists/log-line.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import { linesShown, markOf } from './timeline-kinds.ts';

/** One act at the room: when, what, by whom; what was changed with its old value struck through. */
export function TimelineEntry({ entry }: { readonly entry: LogEntry }) {
  const t = useText();
  const now = useNow(60_000);
  const nameOf = useStaffNames();
  const lines = linesShown(entry);
  const mark = markOf(lines[0]?.key ?? '');
  const clerk = nameOf(entry.clerk);
  const approver = nameOf(entry.approver);
  return (
    <li className={css.event}>
      <time dateTime={entry.at}>{shortTime(entry.at, now)}</time>
      <div>
        {lines.map((line) => (
          <Line key={`${line.key} ${line.subject}`} line={line} />
        ))}
        <div className={css.quiet}>
          {approver === '' ? clerk : t('household.approved-by', { clerk, approver })}
        </div>
      </div>
      <Tag tone={mark.tone}>{t(`household.mark.${mark.word}`)}</Tag>
    </li>
  );
}

function Line({ line }: { readonly line: LogEntry['lines'][number] }) {
  const t = useText();
  if (line.erased) return <div className={css.quiet}>{t('household.erased')}</div>;
  return (
    <div>
      <LogLine line={line} became={t('household.is')} linkClass={css.link} changeClass={css.change} />
    </div>
  );
}
