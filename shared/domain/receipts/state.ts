import type { PayMethod } from '../drawer/money-row.ts';
import type { ReceiptLine } from './entries.ts';

/** A deposit paid back against a line of the receipt. Amounts in fen. */
export interface Refund {
  readonly number: string;
  readonly line: string;
  readonly amount: number;
  readonly method: PayMethod;
  readonly reason: string;
  readonly drawerPeriod: string;
  readonly at: string;
  readonly clerk: string;
  readonly approver: string;
}

export interface ReceiptState {
  readonly kind: 'receipt';
  readonly number: string;
  readonly payer: string;
  readonly unit?: string | undefined;
  readonly lines: readonly ReceiptLine[];
  readonly total: number;
  readonly method: PayMethod;
  readonly remark?: string | undefined;
  readonly drawerPeriod: string;
  readonly at: string;
  readonly clerk: string;
  readonly voided?: {
    readonly reason: string;
    readonly drawerPeriod: string;
    readonly at: string;
    readonly clerk: string;
    readonly approver: string;
  };
  readonly refunds: readonly Refund[];
}

/** The paper of one refund: points to its receipt. */
export interface RefundSlipState {
  readonly kind: 'refund-slip';
  readonly receipt: string;
}

export type ReceiptAreaState = ReceiptState | RefundSlipState;

/** What was already paid back of a line, in fen. */
export function refundedOf(receipt: ReceiptState, line: string): number {
  return receipt.refunds
    .filter((refund) => refund.line === line)
    .reduce((sum, refund) => sum + refund.amount, 0);
}
