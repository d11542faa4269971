import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import { ForksDialog } from './forks-dialog.tsx';
import css from './office-news.module.css';

/** A book ran on twice under one desk id: what was kept of the other one waits for a leader. */
export function Forks() {
  const t = useText();
  const [open, setOpen] = useState(false);
  const forks = useQuery(
    'rows',
    { kind: 'fork', open: true, order: 'oldest', size: 200 },
    { kinds: ['fork'] },
  );
  const { rows = [], total = 0 } = forks.data ?? {};
  if (total === 0 && !open) return null;
  return (
    <section className={css.news} aria-label={t('forks.title')}>
      <article className={css.piece} data-tone="seal">
        <Tag tone="seal">{t('today.fork')}</Tag>
        <div>
          <strong>{t('today.fork-found', { count: total })}</strong>
          <p>{t('today.fork-why')}</p>
        </div>
        <Button type="primary" onClick={() => setOpen(true)}>
          {t('today.fork-look')}
        </Button>
      </article>
      {open && <ForksDialog rows={rows} onClose={() => setOpen(false)} />}
    </section>
  );
}
