import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { VerifyReport } from '../../../shared/bridge/answers.ts';
import { days } from '../../../shared/values/time.ts';
import { useDesk } from '../../bridge/desk.ts';
import { type Act, useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Card, type Tone } from '../../kit/card.tsx';
import { Fault } from '../../kit/fault.tsx';
import { count, span } from '../../kit/format.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useText } from '../../texts/use-text.ts';
import { Restore } from '../unlock/restore.tsx';
import { RecoverySettings } from './recovery-settings.tsx';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';
import { useSettings } from './use-setting.ts';

export function BackupSettings({ status, leader }: SectionProps) {
  const t = useText();
  const backup = useAct('backup');
  const verify = useAct('verify');
  const rebuild = useAct('rebuild');
  const busy = backup.busy || verify.busy || rebuild.busy;
  const done = backup.answer;
  return (
    <>
      <LongWork work="backup" act={backup} others={busy} lead={<BackupAge status={status} leader={leader} />}>
        {done?.path && (
          <p className={css.good} role="status">
            {t('settings.backup-done', { count: count(done.postings), path: done.path })}
          </p>
        )}
      </LongWork>
      <LongWork work="verify" act={verify} others={busy} lead={t('settings.verify-lead')}>
        {verify.answer && <Verified report={verify.answer} />}
      </LongWork>
      {leader && (
        <LongWork work="rebuild" act={rebuild} others={busy} lead={t('settings.rebuild-lead')}>
          {rebuild.answer?.ok && (
            <p className={css.good} role="status">
              {t('settings.rebuilt', { count: count(rebuild.answer.postings) })}
            </p>
          )}
          {rebuild.answer?.ok === false && <Fault text={t(rebuild.answer.code)} />}
        </LongWork>
      )}
      {leader && <RecoverySettings status={status} />}
      {leader && (
        <Card title={t('settings.restore-title')}>
          <p className={css.muted}>{t('settings.restore-lead')}</p>
          <Restore look="default" />
        </Card>
      )}
    </>
  );
}

function BackupAge({ status }: SectionProps) {
  const t = useText();
  const now = useNow();
  const settings = useSettings(status);
  const age = status.lastBackup === undefined ? undefined : now - Date.parse(status.lastBackup);
  const late = age === undefined || (settings !== undefined && age > days(settings('backupDays')));
  const { unit, count: number } = span(age ?? 0);
  return (
    <>
      <strong className={late ? css.only : css.big}>
        {age === undefined
          ? t('settings.backup-never')
          : t('settings.backup-age', { age: t(`span.${unit}`, { count: number }) })}
      </strong>
      <br />
      {t('settings.backup-lead')}
    </>
  );
}

interface LongWorkProps {
  readonly work: 'backup' | 'verify' | 'rebuild';
  readonly act: Act<'backup'> | Act<'verify'> | Act<'rebuild'>;
  /** One piece of long work at a time. */
  readonly others: boolean;
  readonly lead: ReactNode;
  readonly children: ReactNode;
}

function LongWork({ work, act, others, lead, children }: LongWorkProps) {
  const t = useText();
  const call = useDesk();
  const progress = useProgress(work);
  const tone: Tone = act.error ? 'seal' : 'plain';
  return (
    <Card title={t(`settings.${work}`)} tone={tone}>
      <p className={css.muted}>{lead}</p>
      {act.busy ? (
        <ProgressLine progress={progress} onCancel={() => void call('cancel', {})} />
      ) : (
        <Button
          type={work === 'backup' ? 'primary' : 'default'}
          disabled={others}
          onClick={() => act.run({})}
        >
          {t(`settings.${work}-now`)}
        </Button>
      )}
      {act.error && <Fault text={t('window.failed', { reason: act.error })} />}
      {children}
    </Card>
  );
}

function Verified({ report }: { readonly report: VerifyReport }) {
  const t = useText();
  if (report.fault) {
    const { posting, fault } = report.fault;
    return <Fault text={t('settings.verify-bad', { posting, fault: t.words(`fault.${fault}`) })} />;
  }
  if (report.viewsDiffer.length > 0) {
    return <Fault text={t('settings.verify-views', { count: report.viewsDiffer.length })} />;
  }
  const { checked, missing } = report.attachments;
  if (missing.length > 0) {
    return <Fault text={t('settings.verify-pictures', { count: missing.length, checked })} />;
  }
  if (report.viewsUnchecked) return <Fault text={t('views.not-checked')} />;
  return (
    <p className={css.good} role="status">
      {t('settings.verify-ok', { count: count(report.postings) })}
    </p>
  );
}
