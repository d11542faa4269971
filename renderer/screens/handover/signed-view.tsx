import { Button } from 'antd';
import { useState } from 'react';
import { useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { Page } from '../../kit/page.tsx';
import { PrintJobs } from '../../kit/print-jobs.tsx';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { useText } from '../../texts/use-text.ts';
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
  return (
    <Page title={t('handover.title')} note={t('handover.changed', { from: signed.from, to: signed.to })}>
      <Card title={t('handover.log-title')} note={signed.number} tone="green" className={css.signed}>
        <p className={css.number}>{t('handover.signed', { number: signed.number })}</p>
        <p>{t('handover.session', { name: signed.to })}</p>
        <div className={css.jobs}>
          <b>{t('form.print-state')}</b>
          <PrintJobs subject={signed.handover} />
        </div>
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
