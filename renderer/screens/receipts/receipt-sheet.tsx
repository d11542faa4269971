import { Button } from 'antd';
import { useState } from 'react';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import type { ReceiptState } from '../../../shared/domain/receipts/state.ts';
import { capitalAmount } from '../../../shared/values/money.ts';
import { shortTime, yuan } from '../../kit/format.ts';
import { PrintJobs } from '../../kit/print-jobs.tsx';
import { Tag } from '../../kit/tag.tsx';
import { UnitLink } from '../../kit/unit-link.tsx';
import { useNow } from '../../kit/use-now.ts';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import { ReceiptLines } from './receipt-lines.tsx';
import css from './receipts.module.css';
import { Refunds } from './refunds.tsx';
import { VoidDialog } from './void-dialog.tsx';

interface ReceiptSheetProps {
  readonly subject: string;
  readonly receipt: ReceiptState;
}

/** What a receipt says, what became of its money, and what can still be done with it. */
export function ReceiptSheet({ subject, receipt }: ReceiptSheetProps) {
  const t = useText();
  const now = useNow();
  const nameOf = useStaffNames();
  const { atDesk } = useRole();
  const [voiding, setVoiding] = useState(false);
  const { voided, refunds, total } = receipt;
  return (
    <div className={css.sheet}>
      <div className={css.headline}>
        <span className={voided ? css.struck : undefined}>{yuan(total)}</span>
        <Tag tone={voided ? 'amber' : 'green'}>
          {t(voided ? 'receipts.status.voided' : 'receipts.status.issued')}
        </Tag>
        <div className={css.capital}>{capitalAmount(total)}</div>
      </div>
      {voided && (
        <div className={css.void}>
          <strong>{voided.reason}</strong>
          <div>
            {t('receipts.sheet.voided-by', {
              at: shortTime(voided.at, now),
              clerk: nameOf(voided.clerk),
              approver: nameOf(voided.approver),
            })}
          </div>
        </div>
      )}
      <Facts receipt={receipt} />
      <ReceiptLines receipt={receipt} />
      {refunds.length > 0 && <Refunds receipt={receipt} />}
      <PrintJobs subject={subject} document="receipt" />
      <div className={css.foot}>
        <PaperActions document="receipt" subject={subject} />
        {atDesk && !voided && refunds.length === 0 && (
          <Button danger onClick={() => setVoiding(true)}>
            {t('receipts.sheet.void')}
          </Button>
        )}
      </div>
      {voiding && <VoidDialog number={receipt.number} onClose={() => setVoiding(false)} />}
    </div>
  );
}

function Facts({ receipt }: { readonly receipt: ReceiptState }) {
  const t = useText();
  const nameOf = useStaffNames();
  const { unit, payer, method, at, clerk, remark } = receipt;
  const facts = [
    [t('receipts.payer'), payer],
    [t('receipts.method'), t.label(payMethod.label(method))],
    [t('receipts.screen.at'), at.slice(0, 16).replace('T', ' ')],
    [t('receipts.sheet.clerk'), nameOf(clerk)],
    ...(remark ? [[t('receipts.sheet.remark'), remark] as const] : []),
  ] as const;
  return (
    <dl className={css.facts}>
      {unit !== undefined && (
        <div>
          <dt>{t('receipts.screen.unit')}</dt>
          <dd>
            <UnitLink unit={unit} />
          </dd>
        </div>
      )}
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
