import { Button } from 'antd';
import type { Row } from '../../../shared/domain/area.ts';
import { formatUnit } from '../../../shared/values/unit-code.ts';
import { useUi } from '../../app/services.ts';
import { Tag } from '../../kit/tag.tsx';
import { figure } from '../../lists/row-words.ts';
import { useText } from '../../texts/use-text.ts';
import css from './office-news.module.css';

/** Rooms that two desks changed differently; they are settled where everything about the room stands. */
export function RoomConflicts({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const rooms = rows.filter((row) => row.kind === 'household-conflict');
  if (rooms.length === 0) return null;
  return (
    <section className={css.news} aria-label={t('today.conflict')}>
      {rooms.map((row) => (
        <article key={row.id} className={css.piece} data-tone="amber">
          <Tag tone="amber">{t('today.conflict')}</Tag>
          <div>
            <strong>
              {t('today.conflict-room', { unit: formatUnit(row.id), count: figure(row, 'count') })}
            </strong>
            <small>{t('today.conflict-ask')}</small>
          </div>
          <Button onClick={() => go({ screen: 'household', unit: row.id })}>
            {t('today.conflict-look')}
          </Button>
        </article>
      ))}
    </section>
  );
}
