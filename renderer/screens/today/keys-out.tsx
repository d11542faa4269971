import type { Row } from '../../../shared/domain/area.ts';
import { useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { figure, word } from '../../lists/row-words.ts';
import { useText } from '../../texts/use-text.ts';
import { dueWords } from './due-words.ts';
import css from './today.module.css';

interface KeysOutProps {
  readonly rows: readonly Row[];
  readonly now: number;
}

/** Every key that is not on its hook: with whom, and when it comes back. */
export function KeysOut({ rows, now }: KeysOutProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  return (
    <Card title={t('today.keys-out')} note={rows.length > 0 && rows.length} className={css.keys}>
      {rows.length === 0 && <p className={css.calm}>{t('today.no-keys-out')}</p>}
      <ul className={css.rows}>
        {rows.map((row) => {
          const when = row.due === undefined ? undefined : dueWords(row.due, now);
          const guard = word(row, 'guard');
          return (
            <li key={row.id}>
              <button
                type="button"
                className={css.key}
                onClick={() => go({ screen: 'keys', subject: row.id })}
              >
                <span>
                  {word(row, 'keyLabel')} ×{figure(row, 'count')}{' '}
                  <small>
                    {word(row, 'borrower')}
                    {guard !== '' && ` · ${t('today.guard', { guard })}`}
                  </small>
                </span>
                {when && (
                  <Tag tone={when.tone === 'blue' ? 'green' : when.tone}>
                    {t(when.tone === 'seal' ? when.key : 'today.back-by', {
                      ...when.values,
                      time: row.due === undefined ? '' : shortTime(row.due, now),
                    })}
                  </Tag>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
