import type { LogEntry } from '../../../shared/bridge/contract.ts';
import { useUi } from '../../app/services.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import { routeOf } from '../all.ts';
import css from './household.module.css';
import { type LogLine, linesShown, markOf } from './timeline-kinds.ts';

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

function Line({ line }: { readonly line: LogLine }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const here = useUi((ui) => ui.route);
  if (line.erased) return <div className={css.quiet}>{t('household.erased')}</div>;
  const route = routeOf(line.subject);
  const words = t(line.key, line.values);
  return (
    <div>
      {route && route.screen !== here.screen ? (
        <button type="button" className={css.link} onClick={() => go(route)}>
          {words}
        </button>
      ) : (
        words
      )}
      {line.changes.map(({ label, from, to }) => (
        <div key={label} className={css.change}>
          <span>{label}</span>
          <del>
            <span className="unseen">{t('household.was')} </span>
            {from === '' ? t('household.empty-value') : from}
          </del>
          <span aria-hidden="true">→</span>
          <ins>
            <span className="unseen">{t('household.is')} </span>
            {to === '' ? t('household.empty-value') : to}
          </ins>
        </div>
      ))}
    </div>
  );
}
