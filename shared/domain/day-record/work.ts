import type { Row } from '../area.ts';
import type { MoneyData } from '../drawer/money-row.ts';

const nothing = {
  registered: 0,
  changed: 0,
  keysOut: 0,
  keysBack: 0,
  receipts: 0,
  /** Fen, before voids and refunds. */
  received: 0,
  givenBack: 0,
  notes: 0,
};

type Counts = Readonly<typeof nothing>;

/** What one clerk did that day. */
export interface ClerkWork extends Counts {
  /** Staff id. */
  readonly clerk: string;
}

interface DayRows {
  readonly households: readonly Row[];
  readonly slips: readonly Row[];
  readonly returns: readonly Row[];
  readonly receipts: readonly Row[];
  readonly givenBack: readonly MoneyData[];
  readonly notes: readonly Row[];
}

/** The day's work by whom, in the order they began. */
export function workOf(rows: DayRows): readonly ClerkWork[] {
  const clerks = new Map<string, Counts>();
  const add = (clerk: unknown, more: Partial<Counts>) => {
    const id = String(clerk ?? '');
    const before = clerks.get(id) ?? nothing;
    const sum = Object.entries(more).map(([name, by]) => [name, before[name as keyof Counts] + by]);
    clerks.set(id, { ...before, ...Object.fromEntries(sum) });
  };
  for (const { data } of rows.households) {
    add(data.clerk, {
      registered: data.registered === true ? 1 : 0,
      changed: Number(data.changed) > 0 ? 1 : 0,
    });
  }
  for (const { data } of rows.slips) add(data.clerk, { keysOut: 1 });
  for (const { data } of rows.returns) add(data.clerk, { keysBack: 1 });
  for (const { data } of rows.receipts) add(data.clerk, { receipts: 1, received: Number(data.total) });
  for (const { clerk } of rows.givenBack) add(clerk, { givenBack: 1 });
  for (const { data } of rows.notes) add(data.addedBy, { notes: 1 });
  return [...clerks].map(([clerk, counts]) => ({ clerk, ...counts }));
}
