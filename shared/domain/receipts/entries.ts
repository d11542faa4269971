import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { payMethod } from '../drawer/money-row.ts';
import { chargeItem } from './items.ts';

const fen = z.number().int();

export const receiptLine = z.object({
  /** `1`, `2` ...: a refund names the line by it. */
  id: z.string(),
  item: chargeItem.schema,
  /** What exactly, where the item's name does not say it. */
  text: z.string().optional(),
  /** Months the money is for, `2026-11`. */
  from: z.string().optional(),
  to: z.string().optional(),
  amount: fen,
});
export type ReceiptLine = z.infer<typeof receiptLine>;

/** 收据 was written; its number is never used again, whatever happens to it. */
export const receiptIssued = defineEntry(
  'receipt.issued',
  1,
  z.object({
    number: z.string(),
    payer: z.string(),
    unit: z.string().optional(),
    lines: z.array(receiptLine),
    total: fen,
    method: payMethod.schema,
    remark: z.string().optional(),
    /** Drawer period the money is counted in, `A1#3`. */
    drawerPeriod: z.string(),
  }),
  { numberOf: (data) => data.number },
);

/** 作废: the money goes back, in the drawer period of that moment. */
export const receiptVoided = defineEntry(
  'receipt.voided',
  1,
  z.object({ reason: z.string(), drawerPeriod: z.string() }),
);

/** A deposit was paid back, in whole or in part, against its receipt. */
export const receiptRefunded = defineEntry(
  'receipt.refunded',
  1,
  z.object({
    number: z.string(),
    line: z.string(),
    amount: fen,
    method: payMethod.schema,
    reason: z.string(),
    drawerPeriod: z.string(),
  }),
  { numberOf: (data) => data.number },
);

/** 退款单: the paper of one refund; what it says stands on the receipt. */
export const refundIssued = defineEntry('refund.issued', 1, z.object({ receipt: z.string() }));
