import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { receiptIssued, receiptRefunded, receiptVoided, refundIssued } from './entries.ts';
import type { ReceiptAreaState } from './state.ts';

/** The receipt, or a refund's slip, after one more entry. */
export function fold(
  state: ReceiptAreaState | undefined,
  entry: Entry,
  meta: EntryMeta,
): ReceiptAreaState | undefined {
  const { at, clerk, approver } = meta;
  if (receiptIssued.is(entry)) return { kind: 'receipt', ...entry.data, at, clerk, refunds: [] };
  if (refundIssued.is(entry)) return { kind: 'refund-slip', receipt: entry.data.receipt };
  if (state?.kind !== 'receipt') return state;
  if (receiptVoided.is(entry)) return { ...state, voided: { ...entry.data, at, clerk, approver } };
  if (receiptRefunded.is(entry)) {
    return { ...state, refunds: [...state.refunds, { ...entry.data, at, clerk, approver }] };
  }
  return state;
}
