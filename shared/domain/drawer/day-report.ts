import { z } from 'zod';
import type { Row } from '../area.ts';
import { type MoneyData, moneyOf, payMethod } from './money-row.ts';

const takings = z.object({
  receipts: z.number().int(),
  received: z.number().int(),
  voids: z.number().int(),
  /** Negative or zero, like `refunded`: the columns of a line add up to `net`. */
  voided: z.number().int(),
  refunds: z.number().int(),
  refunded: z.number().int(),
  net: z.number().int(),
});
export type Takings = z.infer<typeof takings>;

const keyed = takings.extend({ key: z.string() });

/** 收款日报: what was taken, by way of paying and by charge item, in fen. */
export const dayReportData = z.object({
  byMethod: z.array(keyed),
  byItem: z.array(keyed),
  total: takings,
  /** Cash handed in to the company during the period, positive. */
  handedIn: z.number().int(),
});
export type DayReport = z.infer<typeof dayReportData>;

const nothing: Takings = {
  receipts: 0,
  received: 0,
  voids: 0,
  voided: 0,
  refunds: 0,
  refunded: 0,
  net: 0,
};

/** Sums money rows into a day report. Items of one paper that are alike count once. */
export function dayReport(rows: readonly Row[]): DayReport {
  const byMethod = new Map<string, Takings>();
  const byItem = new Map<string, Takings>();
  let total = nothing;
  let handedIn = 0;
  for (const money of rows.map(moneyOf)) {
    if (money.what === 'hand-in') {
      handedIn -= money.amount;
      continue;
    }
    total = plus(total, money.what, money.amount);
    byMethod.set(money.method, plus(byMethod.get(money.method), money.what, money.amount));
    for (const [item, amount] of amountsByItem(money)) {
      byItem.set(item, plus(byItem.get(item), money.what, amount));
    }
  }
  const methodOrder = payMethod.options.map((method) => method.value);
  return {
    byMethod: methodOrder.flatMap((key) => keyedLine(key, byMethod.get(key))),
    byItem: [...byItem.keys()].sort().flatMap((key) => keyedLine(key, byItem.get(key))),
    total,
    handedIn,
  };
}

function amountsByItem(money: MoneyData): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const line of money.lines) amounts.set(line.item, (amounts.get(line.item) ?? 0) + line.amount);
  return amounts;
}

function plus(sum: Takings = nothing, what: Exclude<MoneyData['what'], 'hand-in'>, amount: number): Takings {
  const net = sum.net + amount;
  if (what === 'receipt') return { ...sum, net, receipts: sum.receipts + 1, received: sum.received + amount };
  if (what === 'void') return { ...sum, net, voids: sum.voids + 1, voided: sum.voided + amount };
  return { ...sum, net, refunds: sum.refunds + 1, refunded: sum.refunded + amount };
}

function keyedLine(key: string, sum: Takings | undefined): readonly z.infer<typeof keyed>[] {
  return sum ? [{ key, ...sum }] : [];
}
