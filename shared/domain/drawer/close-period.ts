import { type Context, type Decision, refuse } from '../area.ts';
import { dayReport } from './day-report.ts';
import { drawerPeriodClosed, drawerPeriodSummed } from './entries.ts';
import { drawerOf, expectedCash, moneyOfPeriod } from './expected-cash.ts';
import { periodScope } from './money-row.ts';

/**
 * Ends the drawer's period, for the handover: its decision's entries go into the handover's posting. The next
 * period begins with the cash that was counted. A difference needs a reason (field `reason`).
 *
 * Answers `{ dayReport }`, the subject 收款日报 is printed for; without entries when the desk takes no money.
 */
export function closePeriod(context: Context, input: { readonly reason?: string | undefined }): Decision {
  const drawer = drawerOf(context);
  if (!drawer) return { entries: [] };
  const count = drawer.lastCount;
  if (!count) return refuse('drawer.not-counted', { field: 'denominations' });
  if (count.expected !== expectedCash(context)) return refuse('drawer.count-old', { field: 'denominations' });
  const reason = input.reason?.trim() || undefined;
  if (count.difference !== 0 && reason === undefined) {
    return refuse('drawer.difference-unexplained', { field: 'reason' });
  }
  const { counted, expected, difference } = count;
  const { desk, period, float, openedAt } = drawer;
  const result = { period, counted, expected, difference, ...(reason === undefined ? {} : { reason }) };
  const subject = `drawer-period:${periodScope(desk, period)}`;
  const report = dayReport(moneyOfPeriod(context));
  return {
    entries: [
      drawerPeriodClosed.make(`drawer:${desk}`, { ...result, nextFloat: counted }),
      drawerPeriodSummed.make(subject, { ...result, desk, float, openedAt, report }),
    ],
    answer: { dayReport: subject, counted, expected, difference },
  };
}
