import { z } from 'zod';
import { moneyAnswer } from '../../forms/answers.ts';
import { type Context, defineCommand, deskRoles, type Refusal, refuse } from '../area.ts';
import { expectedCash, openPeriod } from '../drawer/expected-cash.ts';
import { maxFen } from '../drawer/limits.ts';
import { payMethod } from '../drawer/money-row.ts';
import { requestPrint } from '../printing/request-print.ts';
import { receiptRefunded, receiptVoided, refundIssued } from './entries.ts';
import { isDeposit } from './items.ts';
import { refundDocument } from './refund-document.ts';
import { type ReceiptState, refundedOf } from './state.ts';

const number = z.string().trim().min(1, 'error.required').max(40);
/** As much as a line of the printed form holds: of a void receipt it tells why. */
const reason = z.string().trim().min(1, 'error.required').max(50, 'error.text-long');

/** 作废 [RCPT]: keeps the number, needs a reason and a second person; the money leaves today's drawer. */
export const voidReceipt = defineCommand({
  name: 'voidReceipt',
  input: z.strictObject({ number, reason }),
  roles: deskRoles,
  approval: () => deskRoles,
  decide(input, context) {
    const receipt = receiptOf(context, input.number);
    if (!receipt) return refuse('receipts.unknown', { field: 'number' });
    if (receipt.voided) return refuse('receipts.already-voided');
    if (receipt.refunds.length > 0) return refuse('receipts.void-after-refund');
    const drawerPeriod = openPeriod(context);
    if (drawerPeriod === undefined) return refuse('receipts.drawer-not-open');
    const concerns = [...secondPersonMissing(context), ...otherDesk(receipt, context)];
    if (concerns.length > 0) return { refusals: concerns };
    const short = receipt.method === 'cash' && receipt.total > expectedCash(context);
    if (short && !context.acknowledged.has('drawer.cash-short')) {
      // The cash may never have reached the drawer: a clerk who knows that may go on.
      return refuse('drawer.cash-short', { overridable: true });
    }
    return {
      entries: [receiptVoided.make(`receipt:${receipt.number}`, { reason: input.reason, drawerPeriod })],
      answer: { number: receipt.number },
    };
  },
});

const refundInput = z.strictObject({
  number,
  line: z.string().min(1, 'error.required').max(8),
  amount: moneyAnswer(1, maxFen),
  method: payMethod.schema,
  reason,
});

/** 退押金 [RCPT]: only against the original receipt, never more than is left of the deposit. */
export const refundDeposit = defineCommand({
  name: 'refundDeposit',
  input: refundInput,
  roles: deskRoles,
  approval: () => deskRoles,
  decide(input, context) {
    const receipt = receiptOf(context, input.number);
    if (!receipt) return refuse('receipts.unknown', { field: 'number' });
    if (receipt.voided) return refuse('receipts.refund-after-void');
    const drawerPeriod = openPeriod(context);
    if (drawerPeriod === undefined) return refuse('receipts.drawer-not-open');
    const refusals = checkRefund(input, receipt, context);
    if (refusals.length > 0) return { refusals };

    const refundNumber = context.number('T');
    const { line, amount, method } = input;
    const data = { number: refundNumber, line, amount, method, reason: input.reason, drawerPeriod };
    const slip = `refund:${refundNumber}`;
    return {
      entries: [
        receiptRefunded.make(`receipt:${receipt.number}`, data),
        refundIssued.make(slip, { receipt: receipt.number }),
        ...requestPrint(refundDocument.name, slip, refundDocument.copies, context),
      ],
      answer: { number: refundNumber },
    };
  },
});

function checkRefund(input: z.infer<typeof refundInput>, receipt: ReceiptState, context: Context): Refusal[] {
  const refusals: Refusal[] = [];
  const line = receipt.lines.find((one) => one.id === input.line);
  if (!line) refusals.push({ code: 'receipts.line-unknown', field: 'line' });
  else if (!isDeposit(line.item)) refusals.push({ code: 'receipts.not-a-deposit', field: 'line' });
  else if (input.amount > line.amount - refundedOf(receipt, line.id)) {
    refusals.push({ code: 'receipts.refund-too-much', field: 'amount' });
  }
  if (input.method === 'cash' && input.amount > expectedCash(context)) {
    refusals.push({ code: 'drawer.cash-short', field: 'amount' });
  }
  return [...refusals, ...secondPersonMissing(context), ...otherDesk(receipt, context)];
}

/** The desk asks for the second PIN before this; giving money back never rests on the caller alone. */
function secondPersonMissing({ operator, approver }: Context): Refusal[] {
  const second = approver !== undefined && approver.id !== operator.id;
  return second ? [] : [{ code: 'receipts.second-person' }];
}

/** Desks may be out of contact: another desk's receipt may already be void or paid back there. */
function otherDesk(receipt: ReceiptState, { desk, acknowledged }: Context): Refusal[] {
  const [issuedAt = desk] = receipt.drawerPeriod.split('#');
  if (issuedAt === desk || acknowledged.has('receipts.other-desk')) return [];
  return [{ code: 'receipts.other-desk', values: { desk: issuedAt }, overridable: true }];
}

function receiptOf(context: Context, number: string): ReceiptState | undefined {
  return context.state<ReceiptState>(`receipt:${number}`);
}
