import { z } from 'zod';
import { choiceOf } from '../../forms/answers.ts';
import type { Row } from '../area.ts';

/** Ways of paying, in the order they are listed and printed. */
export const payMethod = choiceOf({
  cash: ['现金', 'Cash'],
  wechat: ['微信', 'WeChat'],
  alipay: ['支付宝', 'Alipay'],
  card: ['刷卡', 'Card'],
  transfer: ['转账', 'Transfer'],
});
export type PayMethod = z.infer<typeof payMethod.schema>;

/** Money that came in or went out, in signed fen: a receipt is positive; a void, a refund, a hand-in negative. */
export const moneyData = z.object({
  what: z.enum(['receipt', 'void', 'refund', 'hand-in']),
  /** Number of the paper it stands on. */
  number: z.string(),
  method: payMethod.schema,
  amount: z.number().int(),
  /** What it was for: charge items with their signed share. Empty for a hand-in. */
  lines: z.array(z.object({ item: z.string(), amount: z.number().int() })).readonly(),
  /** Staff id of the clerk who took it or gave it back. */
  clerk: z.string().exactOptional(),
});
export type MoneyData = z.infer<typeof moneyData>;

/** A line of the money list, counted under one drawer period. */
export function moneyRow(scope: string, at: string, data: MoneyData, unit?: string): Row {
  const id = `${data.number}/${data.what}`;
  return { kind: 'money', id, scope, at, data, ...(unit === undefined ? {} : { unit }) };
}

/** What a money row says; throws on a row that is none. */
export const moneyOf = (row: Row): MoneyData => moneyData.parse(row.data);

/** Name of a drawer period in rows and subjects: `A1#3`. */
export const periodScope = (desk: string, period: number): string => `${desk}#${period}`;
