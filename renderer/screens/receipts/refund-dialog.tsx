import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import type { ReceiptLine } from '../../../shared/domain/receipts/entries.ts';
import { chargeItem } from '../../../shared/domain/receipts/items.ts';
import type { ReceiptState } from '../../../shared/domain/receipts/state.ts';
import { formatMoney, parseMoney } from '../../../shared/values/money.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { yuan } from '../../kit/format.ts';
import { ReasonField } from '../../kit/reason-field.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './receipts.module.css';

interface RefundDialogProps {
  readonly receipt: ReceiptState;
  readonly line: ReceiptLine;
  /** Fen not yet paid back. */
  readonly left: number;
  onClose(): void;
}

/** 退押金 against the original receipt, never more than is left; a second person gives a PIN [RCPT]. */
export function RefundDialog({ receipt, line, left, onClose }: RefundDialogProps) {
  const t = useText();
  const command = useCommand();
  const [typed, setTyped] = useState(formatMoney(left));
  const [method, setMethod] = useState<string>(receipt.method);
  const [reason, setReason] = useState('');
  const amount = parseMoney(typed);
  const wrong =
    amount === undefined || amount <= 0
      ? t('error.money')
      : amount > left
        ? t('receipts.refund-too-much')
        : undefined;
  const ready = wrong === undefined && reason.trim() !== '';
  const run = async () => {
    if (!ready) return;
    const input = { number: receipt.number, line: line.id, amount, method, reason };
    if (await command.run('refundDeposit', input)) onClose();
  };
  return (
    <Modal
      open
      title={t('receipts.refund.title', { item: line.text ?? t.label(chargeItem.label(line.item)) })}
      okText={t('receipts.refund.do')}
      cancelText={t('window.cancel')}
      okButtonProps={{ disabled: !ready, loading: command.busy }}
      onOk={run}
      onCancel={onClose}
    >
      <Form layout="vertical" onFinish={run}>
        <p className={css.why}>{t('receipts.refund.why', { number: receipt.number, amount: yuan(left) })}</p>
        <RefusalLines refusals={command.refusals} />
        <Form.Item
          label={t('receipts.refund.amount')}
          htmlFor="refund-amount"
          {...(wrong === undefined ? {} : { validateStatus: 'error' as const, help: wrong })}
        >
          <Input
            id="refund-amount"
            autoFocus
            prefix="￥"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
        <Form.Item label={t('receipts.refund.way')}>
          <Radio.Group
            aria-label={t('receipts.refund.way')}
            optionType="button"
            value={method}
            onChange={(event) => setMethod(event.target.value)}
            options={payMethod.options.map(({ value, label }) => ({ value, label: t.label(label) }))}
          />
        </Form.Item>
        <ReasonField
          id="refund-reason"
          label={t('receipts.refund.reason')}
          max={50}
          value={reason}
          onChange={setReason}
        />
        {/* Enter in a field files; a form with several fields needs a button for that. */}
        <button type="submit" hidden />
      </Form>
    </Modal>
  );
}
