import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import type { ReceiptState } from '../../../shared/domain/receipts/state.ts';
import { shortTime, yuan } from '../../kit/format.ts';
import { useNow } from '../../kit/use-now.ts';
import { PaperActions } from '../../lists/paper-actions.tsx';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

/** Deposits paid back against the receipt, each with its own slip. */
export function Refunds({ receipt }: { readonly receipt: ReceiptState }) {
  const t = useText();
  const now = useNow();
  const nameOf = useStaffNames();
  return (
    <section aria-label={t('receipts.sheet.refunds')}>
      <h2 className={css.heading}>{t('receipts.sheet.refunds')}</h2>
      <ul>
        {receipt.refunds.map(({ number, amount, reason, at, clerk, approver, method }) => (
          <li key={number} className={css.refund}>
            <div>
              <strong>{number}</strong>
              <span className={css.quiet}>{reason}</span>
              <span className={css.quiet}>
                {t('receipts.sheet.refund-by', {
                  at: shortTime(at, now),
                  clerk: nameOf(clerk),
                  approver: nameOf(approver),
                  method: t.label(payMethod.label(method)),
                })}
              </span>
            </div>
            <b>{yuan(-amount)}</b>
            <PaperActions document="refund-slip" subject={`refund:${number}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}
