import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import { TimelineEntry } from './timeline-entry.tsx';
import { fits, type TimelineFilter, timelineFilters } from './timeline-kinds.ts';

const size = 50;

/** Everything that ever happened at the room, newest first. */
export function TimelineCard({ unit }: { readonly unit: string }) {
  const t = useText();
  const [filter, setFilter] = useState<TimelineFilter>('all');
  const [pages, setPages] = useState(1);
  return (
    <Card
      className={css.timeline}
      title={t('household.timeline')}
      note={
        <Segmented
          size="small"
          aria-label={t('lists.filter')}
          value={filter}
          onChange={setFilter}
          options={timelineFilters.map((value) => ({ value, label: t(`household.kind.${value}`) }))}
        />
      }
    >
      {Array.from({ length: pages }, (_, page) => page).map((page) => (
        <TimelinePage
          key={page}
          unit={unit}
          page={page}
          filter={filter}
          last={page === pages - 1}
          onEarlier={() => setPages(pages + 1)}
        />
      ))}
    </Card>
  );
}

interface TimelinePageProps {
  readonly unit: string;
  readonly page: number;
  readonly filter: TimelineFilter;
  readonly last: boolean;
  onEarlier(): void;
}

function TimelinePage({ unit, page, filter, last, onEarlier }: TimelinePageProps) {
  const t = useText();
  const query = useQuery(
    'timeline',
    { unit, page, size },
    { kinds: ['household', 'key', 'key-slip', 'receipt', 'note', 'print-job'], subjects: [`unit:${unit}`] },
  );
  return (
    <Loaded query={query}>
      {({ rows, total }) => {
        const shown = rows.filter((entry) => fits(entry, filter));
        const more = (page + 1) * size < total;
        return (
          <>
            <ol className={css.lines}>
              {shown.map((entry) => (
                <TimelineEntry key={entry.posting} entry={entry} />
              ))}
            </ol>
            {last && more && <Button onClick={onEarlier}>{t('household.earlier')}</Button>}
            {last && !more && page === 0 && shown.length === 0 && (
              <p className={css.quiet}>
                {t(filter === 'all' ? 'household.no-timeline' : 'household.none-of-kind')}
              </p>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
