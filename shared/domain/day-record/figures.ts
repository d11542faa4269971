import { z } from 'zod';
import { formatMoney } from '../../values/money.ts';
import { payMethod } from '../drawer/money-row.ts';

const count = z.number().int();
/** Amounts in fen; what was given back is negative. */
const papers = z.strictObject({ count, amount: count });

/** The day in numbers: what a leader signs for, kept as they saw it. */
export const dayFigures = z.strictObject({
  shifts: count,
  households: z.strictObject({ registered: count, changed: count }),
  keys: z.strictObject({ out: count, back: count, overdue: count }),
  receipts: papers,
  voids: papers,
  refunds: papers,
  byMethod: z.array(z.strictObject({ method: payMethod.schema, net: count })),
  notes: count,
  handovers: count,
  failedPrints: count,
});
export type DayFigures = z.infer<typeof dayFigures>;

/** Each figure with its name, as it is printed. */
export function figureCells(figures: DayFigures): readonly { label: string; value: string }[] {
  const { households, keys, receipts, voids, refunds } = figures;
  const money = ({ count, amount }: { count: number; amount: number }) =>
    count === 0 ? '0' : `${count} 张，${formatMoney(amount)}`;
  return [
    { label: '当班', value: `${figures.shifts} 班` },
    { label: '交接班', value: `${figures.handovers} 次` },
    { label: '记事', value: `${figures.notes} 条` },
    { label: '住户新登记', value: `${households.registered} 户` },
    { label: '住户更改', value: `${households.changed} 户` },
    { label: '打印失败', value: `${figures.failedPrints} 张` },
    { label: '钥匙借出', value: `${keys.out} 条` },
    { label: '钥匙归还', value: `${keys.back} 次` },
    { label: '逾期未还', value: `${keys.overdue} 条` },
    { label: '收据', value: money(receipts) },
    { label: '作废', value: money(voids) },
    { label: '退款', value: money(refunds) },
  ];
}
