import type { Entry } from '../../journal/posting.ts';
import { formatMoney } from '../../values/money.ts';
import type { LogLine } from '../area.ts';
import {
  drawerCounted,
  drawerHandedIn,
  drawerOpened,
  drawerPeriodClosed,
  drawerPeriodSummed,
} from './entries.ts';

/** The drawer's lines of the log. */
export function describe(entry: Entry): LogLine {
  if (drawerOpened.is(entry)) {
    return { key: 'drawer.log.opened', values: { amount: formatMoney(entry.data.float) } };
  }
  if (drawerCounted.is(entry)) return { key: 'drawer.log.counted', values: sums(entry.data) };
  if (drawerHandedIn.is(entry)) {
    const { number, amount, to } = entry.data;
    return { key: 'drawer.log.handed-in', values: { number, amount: formatMoney(amount), to } };
  }
  if (drawerPeriodClosed.is(entry)) {
    const { period, reason } = entry.data;
    const values = { period, ...sums(entry.data) };
    if (reason === undefined) return { key: 'drawer.log.period-closed', values };
    return { key: 'drawer.log.period-explained', values: { ...values, reason } };
  }
  if (drawerPeriodSummed.is(entry)) {
    const { period, report } = entry.data;
    const { receipts, net } = report.total;
    return { key: 'drawer.log.period-summed', values: { period, receipts, net: formatMoney(net) } };
  }
  return { key: 'log.unknown', values: { type: entry.type } };
}

const sums = (count: { counted: number; expected: number; difference: number }) => ({
  counted: formatMoney(count.counted),
  expected: formatMoney(count.expected),
  difference: formatMoney(count.difference),
});
