import { Button } from 'antd';
import type { Row } from '../../../shared/domain/area.ts';
import { formatUnit } from '../../../shared/values/unit-code.ts';
import { useUi } from '../../app/services.ts';
import { Tag } from '../../kit/tag.tsx';
import { figure } from '../../lists/row-words.ts';
import { useText } from '../../texts/use-text.ts';
import css from './office-news.module.css';

/**
 * Rooms that two desks changed differently, or where an erased person was changed meanwhile; they are settled where
 * everything about the room stands.
 */
export function RoomsToSettle({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const rooms = rows.filter(({ kind }) => kind === 'household-conflict' || kind === 'household-came-back');
  if (rooms.length === 0) return null;
  return (
    <section className={css.news} aria-label={t('today.conflict')}>
      {rooms.map((row) => {
        const differs = row.kind === 'household-conflict';
        const unit = formatUnit(row.id);
        return (
          <article key={`${row.kind} ${row.id}`} className={css.piece} data-tone="amber">
            <Tag tone="amber">{t(differs ? 'today.conflict' : 'today.came-back')}</Tag>
            <div>
              <strong>
                {differs
                  ? t('today.conflict-room', { unit, count: figure(row, 'count') })
                  : t('today.came-back-room', { unit })}
              </strong>
              <small>{t(differs ? 'today.conflict-ask' : 'privacy.came-back')}</small>
            </div>
            <Button onClick={() => go({ screen: 'household', unit: row.id })}>
              {t('today.conflict-look')}
            </Button>
          </article>
        );
      })}
    </section>
  );
}
