import { Button } from 'antd';
import { useState } from 'react';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime } from '../../kit/format.ts';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { figure, word } from '../../lists/row-words.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** What the last shift left written for this one. */
export function PreviousShift() {
  const t = useText();
  const status = useQuery('status', {}, { status: true });
  const scope = status.data?.desk?.id;
  const last = useQuery(
    'rows',
    scope === undefined ? undefined : { kind: 'handover', scope, order: 'newest', size: 1 },
    { kinds: ['handover'] },
  );
  const [shown, setShown] = useState(false);
  const row = last.data?.rows[0];
  if (!row) return null;
  const about = t('today.previous-about', {
    shift: word(row, 'shift'),
    from: word(row, 'from'),
    to: word(row, 'to'),
    at: shortTime(row.at ?? '', Date.now()),
  });
  return (
    <Card title={t('today.previous')} note={`${about} · ${t(`handover.status-${row.status}`)}`}>
      <div className={css.previous}>
        <p>{word(row, 'remark') || t('today.no-remark')}</p>
        {figure(row, 'open') > 0 && <span>{t('today.left-open', { count: figure(row, 'open') })}</span>}
        <Button size="small" onClick={() => setShown(true)}>
          {t('today.read-log')}
        </Button>
      </div>
      {shown && <PrintPreview document="handover-log" subject={row.id} onClose={() => setShown(false)} />}
    </Card>
  );
}
