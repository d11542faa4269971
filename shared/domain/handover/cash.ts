import type { Entry } from '../../journal/posting.ts';
import type { Context, Refusal } from '../area.ts';
import { closePeriod } from '../drawer/close-period.ts';
import { drawerOf, expectedCash, moneyOfPeriod } from '../drawer/expected-cash.ts';
import { moneyOf } from '../drawer/money-row.ts';
import type { CashCount } from '../drawer/state.ts';
import type { HandoverRecord } from './state.ts';

type Reader = Pick<Context, 'desk' | 'state' | 'rows'>;
export type CashRecord = NonNullable<HandoverRecord['cash']>;

/** The period's last count, unless cash has moved since: what was counted then is not what is there now. */
function freshCount(context: Reader): CashCount | undefined {
  const count = drawerOf(context)?.lastCount;
  if (!count || count.expected !== expectedCash(context)) return undefined;
  const moved = moneyOfPeriod(context).some(
    (row) => moneyOf(row).method === 'cash' && (row.at ?? '') > count.at,
  );
  return moved ? undefined : count;
}

/** The drawer's period as the log records it, once it is counted; undefined before that: the count is blind. */
export function cashRecord(context: Reader): CashRecord | undefined {
  const drawer = drawerOf(context);
  const count = freshCount(context);
  if (!drawer || !count) return undefined;
  const cash = moneyOfPeriod(context)
    .map(moneyOf)
    .filter((money) => money.method === 'cash');
  const sumOf = (...what: string[]) => {
    const papers = cash.filter((money) => what.includes(money.what));
    return { count: papers.length, amount: papers.reduce((sum, money) => sum + money.amount, 0) };
  };
  const { expected, counted, difference, denominations } = count;
  return {
    period: drawer.period,
    float: drawer.float,
    received: sumOf('receipt'),
    paidBack: sumOf('void', 'refund'),
    handedIn: sumOf('hand-in'),
    expected,
    counted,
    difference,
    denominations,
  };
}

export interface CashPart {
  readonly refusals: readonly Refusal[];
  readonly entries: readonly Entry[];
  readonly record?: CashRecord;
  /** Subject 收款日报 is printed for, where the period took any money. */
  readonly dayReport?: string;
}

/** Closes the drawer's period for a handover. A desk that takes no money has nothing to count. */
export function handOverCash(context: Context, reason: string | undefined): CashPart {
  if (!drawerOf(context)) return { refusals: [], entries: [] };
  const record = cashRecord(context);
  if (!record) return refused('handover.count-cash', 'cash');
  if (record.difference !== 0 && !reason) return refused('handover.difference-reason', 'differenceReason');
  const explained = record.difference === 0 ? undefined : reason;
  const decision = closePeriod(context, { reason: explained });
  if ('refusals' in decision) return { refusals: decision.refusals, entries: [] };
  const dayReport = decision.answer?.dayReport;
  const printed = typeof dayReport === 'string' && moneyOfPeriod(context).length > 0;
  return {
    refusals: [],
    entries: decision.entries,
    record: explained ? { ...record, reason: explained } : record,
    ...(printed && { dayReport }),
  };
}

function refused(code: string, field: string): CashPart {
  return { refusals: [{ code, field }], entries: [] };
}
