import { Button } from 'antd';
import { useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { Page } from '../../kit/page.tsx';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import { word } from '../today/row-words.ts';
import { SettleJob } from '../today/settle-job.tsx';
import css from './handover.module.css';

export interface Signed {
  readonly number: string;
  /** Subject of the log. */
  readonly handover: string;
  readonly from: string;
  readonly to: string;
}

/** The shift has changed: the number, what becomes of the printed log, and the desk is the relieving clerk's. */
export function SignedView({ signed }: { readonly signed: Signed }) {
  const t = useText();
  const go = useUi((ui) => ui.reset);
  const [shown, setShown] = useState(false);
  const jobs = useQuery('rows', { kind: 'print-job', scope: signed.handover }, { kinds: ['print-job'] });
  return (
    <Page title={t('handover.title')} note={t('handover.changed', { from: signed.from, to: signed.to })}>
      <Card title={t('handover.log-title')} note={signed.number} tone="green" className={css.signed}>
        <p className={css.number}>{t('handover.signed', { number: signed.number })}</p>
        <p>{t('handover.session', { name: signed.to })}</p>
        <ul className={css.jobs}>
          {jobs.data?.rows.map((job) => (
            <li key={job.id}>
              <span>{word(job, 'copy') || t('handover.log-short')}</span>
              <Tag tone={job.status === 'confirmed' ? 'green' : job.open ? 'amber' : 'blue'}>
                {t(`printing.status.${job.status}`)}
              </Tag>
              {job.open && <SettleJob row={job} />}
            </li>
          ))}
        </ul>
        <div className={css.ways}>
          <Button type="primary" autoFocus onClick={() => go()}>
            {t('handover.begin')}
          </Button>
          <Button onClick={() => setShown(true)}>{t('window.preview')}</Button>
        </div>
      </Card>
      {shown && (
        <PrintPreview document="handover-log" subject={signed.handover} onClose={() => setShown(false)} />
      )}
    </Page>
  );
}
