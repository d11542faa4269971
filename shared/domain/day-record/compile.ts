import type { Row, RowFilter } from '../area.ts';
import { type DayReport, dayReport } from '../drawer/day-report.ts';
import { type MoneyData, moneyOf, payMethod } from '../drawer/money-row.ts';
import type { DayFigures } from './figures.ts';
import { type ClerkWork, workOf } from './work.ts';

export interface DaySource {
  rows(filter: RowFilter): readonly Row[];
}

/** Everything the desk's books say of one day. Rows are in the order they happened. */
export interface DayRecord {
  readonly date: string;
  /** Up to when: the end of the day, or the moment it is compiled. */
  readonly until: string;
  readonly figures: DayFigures;
  readonly work: readonly ClerkWork[];
  readonly money: DayReport;
  /** Voids and refunds, with the staff id of who made them. */
  readonly givenBack: readonly (MoneyData & { readonly at: string })[];
  readonly shifts: readonly Row[];
  /** Slips whose keys should have been back and were not. */
  readonly overdue: readonly Row[];
  readonly notes: readonly Row[];
  readonly handovers: readonly Row[];
  readonly failedPrints: readonly Row[];
  /** Rosters read in that day. */
  readonly imports: readonly Row[];
}

/** Nothing came out, or nobody could say: also when a clerk had it printed anew or gave it up. */
const failed: ReadonlySet<string | undefined> = new Set(['failed', 'unknown', 'replaced', 'dropped']);

/** [DUTY 5.2] The day's work, compiled from what was written that day and never typed again. Pure. */
export function dayRecord(date: string, at: string, source: DaySource): DayRecord {
  const from = `${date}T00:00:00+08:00`;
  const end = `${date}T23:59:59+08:00`;
  const until = at < end ? at : end;
  const ofDay = (kind: string) => source.rows({ kind, from, to: until }).toSorted(byTime);
  const households = ofDay('household-change');
  const slips = ofDay('key-slip');
  const returns = ofDay('key-return');
  const receipts = ofDay('receipt');
  const notes = ofDay('note');
  const shifts = ofDay('shift');
  const handovers = ofDay('handover');
  const moneyRows = ofDay('money');
  const money = dayReport(moneyRows);
  const givenBack = moneyRows
    .map((row) => ({ ...moneyOf(row), at: row.at ?? '' }))
    .filter(({ what }) => what === 'void' || what === 'refund');
  const overdue = overdueAt(until, source);
  const failedPrints = ofDay('print-job').filter((row) => failed.has(row.status));
  const { total, byMethod } = money;
  const figures: DayFigures = {
    shifts: shifts.length,
    households: {
      registered: unitsOf(households.filter((row) => row.data.registered === true)),
      changed: unitsOf(households.filter((row) => Number(row.data.changed) > 0)),
    },
    keys: { out: slips.length, back: returns.length, overdue: overdue.length },
    receipts: { count: total.receipts, amount: total.received },
    voids: { count: total.voids, amount: total.voided },
    refunds: { count: total.refunds, amount: total.refunded },
    byMethod: byMethod.map(({ key, net }) => ({ method: payMethod.schema.parse(key), net })),
    notes: notes.length,
    handovers: handovers.length,
    failedPrints: failedPrints.length,
  };
  const work = workOf({ households, slips, returns, receipts, givenBack, notes });
  const imports = ofDay('import');
  const lists = { shifts, overdue, notes, handovers, failedPrints, imports };
  return { date, until, figures, work, money, givenBack, ...lists };
}

/** Still out now, or brought back only afterwards. */
function overdueAt(until: string, { rows }: DaySource): readonly Row[] {
  const late = (row: Row) => row.due !== undefined && Date.parse(row.due) < Date.parse(until);
  const out = rows({ kind: 'key-slip', open: true }).filter(late);
  const back = rows({ kind: 'key-return', from: until })
    .filter((row) => (row.at ?? '') > until)
    .flatMap((row) => rows({ kind: 'key-slip', id: row.scope ?? '' }))
    .filter(late);
  const slips = new Map([...out, ...back].map((row) => [row.id, row]));
  return [...slips.values()].sort((a, b) => (a.due ?? '').localeCompare(b.due ?? ''));
}

const unitsOf = (rows: readonly Row[]): number => new Set(rows.map((row) => row.unit)).size;
const byTime = (a: Row, b: Row): number => (a.at ?? '').localeCompare(b.at ?? '') || a.id.localeCompare(b.id);
