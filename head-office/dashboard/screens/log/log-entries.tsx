import { useText } from '../../../../renderer/texts/use-text.ts';
import type { LogEntry } from '../../../../shared/bridge/answers.ts';
import { localIso } from '../../../../shared/values/time.ts';
import css from './log.module.css';

/** The postings of one page: number, time, who, what, and the start of the hash the chain hangs on. */
export function LogEntries({ rows }: { readonly rows: readonly LogEntry[] }) {
  const t = useText();
  return (
    <table className={css.book} aria-label={t('log-office.entries')}>
      <thead>
        <tr>
          <th scope="col">{t('log-office.seq')}</th>
          <th scope="col">{t('log-office.when')}</th>
          <th scope="col">{t('log-office.who')}</th>
          <th scope="col">{t('log-office.what')}</th>
          <th scope="col">{t('log-office.hash')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((entry) => (
          <tr key={entry.posting}>
            <td>{entry.seq}</td>
            <td>
              <time dateTime={entry.at}>{localIso(Date.parse(entry.at)).slice(0, 16).replace('T', ' ')}</time>
            </td>
            <td>
              {entry.clerk === '' ? t('log-office.desk-itself') : entry.clerk}
              {entry.approver !== '' && <small>{t('log-office.approved', { name: entry.approver })}</small>}
            </td>
            <td>
              {entry.lines.map((line) => (
                <Line key={`${line.key} ${line.subject} ${JSON.stringify(line.values)}`} line={line} />
              ))}
            </td>
            <td>
              <code title={entry.posting}>{entry.hash?.slice(0, 8)}</code>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Line({ line }: { readonly line: LogEntry['lines'][number] }) {
  const t = useText();
  if (line.erased) return <div className={css.erased}>{t('log-office.erased')}</div>;
  const orEmpty = (text: string) => (text === '' ? t('lists.empty-value') : text);
  return (
    <div>
      {t(line.key, line.values)}
      {line.changes.map(({ label, from, to }) => (
        <div key={label} className={css.change}>
          {t.words(label)} <del>{orEmpty(from)}</del> <span aria-hidden="true">→</span>{' '}
          <ins>{orEmpty(to)}</ins>
        </div>
      ))}
    </div>
  );
}
