import { Button } from 'antd';
import { localDate } from '../../../shared/values/time.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { shortTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { Tag } from '../../kit/tag.tsx';
import { word } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { isUrgent, newNotices } from './notices-new.ts';
import css from './office-news.module.css';

interface NoticesProps {
  readonly now: number;
  /** The urgent ones stand above everything else, the others below what the desk has to do. */
  readonly urgent: boolean;
}

/** What the head office tells this desk, until somebody here has read it. */
export function Notices({ now, urgent }: NoticesProps) {
  const t = useText();
  const command = useCommand();
  const { atDesk } = useRole();
  const desk = useQuery('status', {}, { status: true }).data?.desk?.id ?? '';
  const query = { kind: 'notice', status: 'current', size: 50 };
  const notices = useQuery('rows', query, { kinds: ['notice'] });
  const rows = newNotices(notices.data?.rows ?? [], desk, localDate(now)).filter(
    (row) => isUrgent(row) === urgent,
  );
  if (rows.length === 0) return null;
  return (
    <section className={css.news} aria-label={t(urgent ? 'today.notices-urgent' : 'office.notices')}>
      <RefusalLines refusals={command.refusals} />
      {rows.map((row) => (
        <article key={row.id} className={css.piece} data-tone={urgent ? 'seal' : 'blue'}>
          <Tag tone={urgent ? 'seal' : 'blue'}>{t(urgent ? 'today.notice-urgent' : 'today.notice')}</Tag>
          <div>
            <strong>{word(row, 'title')}</strong>
            <small>{shortTime(row.at ?? '', now)}</small>
            <p>{word(row, 'text')}</p>
          </div>
          {atDesk && (
            <Button
              disabled={command.busy}
              aria-label={`${t('today.notice-read')} ${word(row, 'title')}`}
              onClick={() => command.run('readNotice', { notice: row.id })}
            >
              {t('today.notice-read')}
            </Button>
          )}
        </article>
      ))}
    </section>
  );
}
