import { Button } from 'antd';
import { useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { Tag } from '../../kit/tag.tsx';
import { word } from '../../lists/row-words.ts';
import { useText } from '../../texts/use-text.ts';
import { DifferenceDialog } from './difference-dialog.tsx';
import css from './office-news.module.css';

/** Settings and staff that two desks, or a desk and the head office, wrote differently. */
export function Differences({ rows }: { readonly rows: readonly Row[] }) {
  const t = useText();
  const [open, setOpen] = useState<string>();
  const found = rows.filter(({ kind }) => kind === 'conflict');
  if (found.length === 0) return null;
  const shown = found.find(({ id }) => id === open);
  return (
    <section className={css.news} aria-label={t('today.differences')}>
      {found.map((row) => (
        <article key={row.id} className={css.piece} data-tone="amber">
          <Tag tone="amber">{t('today.conflict')}</Tag>
          <div>
            <strong>{[word(row, 'of'), t.words(word(row, 'label'))].filter(Boolean).join(' · ')}</strong>
            <small>{t('today.difference-why')}</small>
          </div>
          <Button onClick={() => setOpen(row.id)}>{t('today.conflict-look')}</Button>
        </article>
      ))}
      {shown && <DifferenceDialog row={shown} onClose={() => setOpen(undefined)} />}
    </section>
  );
}
