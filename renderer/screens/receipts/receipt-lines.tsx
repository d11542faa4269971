import { Button } from 'antd';
import { useState } from 'react';
import type { ReceiptLine } from '../../../shared/domain/receipts/entries.ts';
import { chargeItem, isDeposit } from '../../../shared/domain/receipts/items.ts';
import { type ReceiptState, refundedOf } from '../../../shared/domain/receipts/state.ts';
import { yuan } from '../../kit/format.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';
import { RefundDialog } from './refund-dialog.tsx';

/** The items of a receipt. A deposit is owed back against this receipt: how much is left, and the way to pay it back. */
export function ReceiptLines({ receipt }: { readonly receipt: ReceiptState }) {
  const t = useText();
  const { atDesk } = useRole();
  const [refunding, setRefunding] = useState<ReceiptLine>();
  const left = (line: ReceiptLine) => line.amount - refundedOf(receipt, line.id);
  return (
    <>
      <table className={css.lines}>
        <thead>
          <tr>
            <th scope="col">{t('receipts.sheet.line')}</th>
            <th scope="col">{t('receipts.sheet.period')}</th>
            <th scope="col" data-align="right">
              {t('receipts.screen.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {receipt.lines.map((line) => (
            <tr key={line.id}>
              <td>
                {t.label(chargeItem.label(line.item))}
                {line.text && <span className={css.quiet}>{line.text}</span>}
                {isDeposit(line.item) && !receipt.voided && (
                  <span className={css.deposit}>
                    {left(line) > 0
                      ? t('receipts.sheet.left', { amount: yuan(left(line)) })
                      : t('receipts.sheet.all-back')}
                    {atDesk && left(line) > 0 && (
                      <Button size="small" onClick={() => setRefunding(line)}>
                        {t('receipts.sheet.refund-line')}
                      </Button>
                    )}
                  </span>
                )}
              </td>
              <td>{[...new Set([line.from, line.to])].filter(Boolean).join(' ~ ')}</td>
              <td data-align="right">{yuan(line.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {refunding && (
        <RefundDialog
          receipt={receipt}
          line={refunding}
          left={left(refunding)}
          onClose={() => setRefunding(undefined)}
        />
      )}
    </>
  );
}
