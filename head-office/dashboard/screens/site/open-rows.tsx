import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count, span } from '../../../../renderer/kit/format.ts';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useNow } from '../../../../renderer/kit/use-now.ts';
import { Pager } from '../../../../renderer/lists/pager.tsx';
import { type Text, useText } from '../../../../renderer/texts/use-text.ts';
import type { Row } from '../../../../shared/domain/area.ts';
import { When } from '../../parts/when.tsx';
import { rowWords } from './row-words.ts';
import css from './site.module.css';

interface OpenRowsProps {
  readonly kind: 'urgent' | 'late';
  readonly rows: readonly Row[];
}

const size = 8;

/** A list that has no words yet is called as it is. */
const kindOf = (kind: string, t: Text) => (t.has(`kind.${kind}`) ? t(`kind.${kind}`) : kind);

/** What is open at the site and should not be, the worst first. People's data is masked as rows come. */
export function OpenRows({ kind, rows }: OpenRowsProps) {
  const t = useText();
  const now = useNow(60_000);
  const [page, setPage] = useState(0);
  const shown = rows.slice(page * size, (page + 1) * size);
  return (
    <Card
      tone={kind === 'urgent' && rows.length > 0 ? 'seal' : 'plain'}
      title={t(`site-page.${kind}`)}
      note={rows.length > 0 && count(rows.length)}
    >
      {rows.length === 0 ? (
        <EmptyState text={t(`site-page.no-${kind}`)} />
      ) : (
        <ul>
          {shown.map((row) => {
            const { what, more } = rowWords(row);
            const late = row.due === undefined ? undefined : now - Date.parse(row.due);
            const { unit, count: much } = span(late ?? 0);
            return (
              <li key={`${row.kind} ${row.id}`} className={css.line}>
                <div>
                  {late !== undefined && late > 0 ? (
                    <Tag tone="seal">
                      {t('site-page.late-by', { time: t(`span.${unit}`, { count: much }) })}
                    </Tag>
                  ) : (
                    <Tag>{kindOf(row.kind, t)}</Tag>
                  )}
                </div>
                <div>
                  {[row.unit, what].filter(Boolean).join(' ')} <span>{more}</span>
                </div>
                <span>{row.at !== undefined && <When at={row.at} />}</span>
              </li>
            );
          })}
        </ul>
      )}
      <Pager page={page} size={size} total={rows.length} onPage={setPage} />
    </Card>
  );
}
