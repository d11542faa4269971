import type { Entry } from '../../journal/posting.ts';
import { formatMoney } from '../../values/money.ts';
import type { LogLine } from '../area.ts';
import { receiptIssued, receiptRefunded, receiptVoided, refundIssued } from './entries.ts';

/** The receipts' lines of the log: numbers and amounts, never the payer's name. */
export function describe(entry: Entry): LogLine {
  const id = entry.subject.slice(entry.subject.indexOf(':') + 1);
  if (receiptIssued.is(entry)) {
    const { number, unit, total } = entry.data;
    const values = { number, amount: formatMoney(total) };
    if (unit === undefined) return { key: 'receipts.log.issued', values };
    return { key: 'receipts.log.issued-unit', values: { ...values, unit } };
  }
  if (receiptVoided.is(entry)) {
    return { key: 'receipts.log.voided', values: { number: id, reason: entry.data.reason } };
  }
  if (receiptRefunded.is(entry)) {
    const { number: refund, amount, reason } = entry.data;
    const values = { number: id, refund, amount: formatMoney(amount), reason };
    return { key: 'receipts.log.refunded', values };
  }
  if (refundIssued.is(entry)) {
    return { key: 'receipts.log.refund-issued', values: { refund: id, number: entry.data.receipt } };
  }
  return { key: 'log.unknown', values: { type: entry.type } };
}
