import type { Row } from '../../../shared/domain/area.ts';
import { moneyOf } from '../../../shared/domain/drawer/money-row.ts';
import { chargeItem, isDeposit } from '../../../shared/domain/receipts/items.ts';

export interface RoomMoney {
  /** Fen received in the year, less what was paid back in it. */
  readonly received: number;
  /** Fen of deposits taken and not yet paid back. */
  readonly deposits: number;
}

/** Sums a room's money rows. A void or a refund counts in the year it happened, as the drawer counts it. */
export function roomMoney(rows: readonly Row[], year: string): RoomMoney {
  let received = 0;
  let deposits = 0;
  for (const row of rows) {
    const { amount, lines } = moneyOf(row);
    if (row.at?.startsWith(year)) received += amount;
    for (const line of lines) if (countsAsDeposit(line.item)) deposits += line.amount;
  }
  return { received, deposits };
}

function countsAsDeposit(item: string): boolean {
  const known = chargeItem.schema.safeParse(item);
  return known.success && isDeposit(known.data);
}
