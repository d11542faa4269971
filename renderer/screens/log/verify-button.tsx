import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { VerifyReport } from '../../../shared/bridge/answers.ts';
import { useDesk } from '../../bridge/desk.ts';
import { useAct } from '../../bridge/use-act.ts';
import { useProgress } from '../../bridge/use-progress.ts';
import { Fault } from '../../kit/fault.tsx';
import { count } from '../../kit/format.ts';
import { ProgressLine } from '../../kit/progress-line.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './log.module.css';

/** Reads the whole book again: every hash, every signature, no page torn out. [DUTY 4.10.5] */
export function VerifyButton() {
  const t = useText();
  const call = useDesk();
  const verify = useAct('verify');
  const progress = useProgress('verify');
  const [open, setOpen] = useState(false);
  const start = () => {
    setOpen(true);
    void verify.run({});
  };
  return (
    <>
      <Button onClick={start}>{t('log.verify')}</Button>
      <Modal
        open={open}
        title={t('log.verify-title')}
        closable={!verify.busy}
        mask={{ closable: false }}
        onCancel={() => setOpen(false)}
        footer={
          verify.busy ? null : (
            <Button type="primary" onClick={() => setOpen(false)}>
              {t('window.close')}
            </Button>
          )
        }
      >
        <p className={css.hint}>{t('log.verify-what')}</p>
        {verify.busy && <ProgressLine progress={progress} onCancel={() => void call('cancel', {})} />}
        {verify.error !== undefined && <Fault text={t('window.failed', { reason: verify.error })} />}
        {verify.answer && <Report report={verify.answer} />}
      </Modal>
    </>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const t = useText();
  const { ok, postings, erased, desks, fault, viewsDiffer, viewsUnchecked, attachments } = report;
  const missing = attachments.missing.length;
  // Nothing was found that is not as it should be; a full disk kept a part of the check from being made.
  const onlyUnchecked = viewsUnchecked !== undefined && !fault && missing === 0;
  const why = fault && (t.has(`log.fault.${fault.fault}`) ? t(`log.fault.${fault.fault}`) : fault.fault);
  return (
    <div className={css.report} role="status">
      <p className={css.verdict} data-ok={ok}>
        {ok
          ? t('log.verified', { count: count(postings) })
          : fault
            ? t('log.broken', { posting: fault.posting, why: why ?? '' })
            : onlyUnchecked
              ? t('views.not-checked')
              : t('log.differs')}
      </p>
      {!ok && !onlyUnchecked && <p>{t('log.broken-next')}</p>}
      <dl>
        {desks.map(({ desk, lastSeq }) => (
          <div key={desk}>
            <dt>{t('log.desk', { desk })}</dt>
            <dd>{t('log.up-to', { seq: count(lastSeq) })}</dd>
          </div>
        ))}
        <div>
          <dt>{t('log.erased-count')}</dt>
          <dd>{count(erased)}</dd>
        </div>
        <div>
          <dt>{t('log.views')}</dt>
          <dd>
            {viewsUnchecked
              ? t('log.views-unchecked')
              : viewsDiffer.length === 0
                ? t('log.views-same')
                : viewsDiffer.join('、')}
          </dd>
        </div>
        <div>
          <dt>{t('log.pictures')}</dt>
          <dd>
            {missing === 0
              ? t('log.pictures-whole', { count: count(attachments.checked) })
              : t('log.pictures-missing', { count: count(missing) })}
          </dd>
        </div>
      </dl>
    </div>
  );
}
