import type { Row } from '../../../shared/domain/area.ts';
import { minutes } from '../../../shared/values/time.ts';

/** So long before its time a key that is out becomes something to look at. */
const soon = minutes(60);

/** Open rows that Today shows in cards of their own. */
const elsewhere: readonly string[] = [
  'notice',
  'household-conflict',
  'household-came-back',
  'conflict',
  'fork',
];

/** What blocks the handover is pinned above everything else. [DUTY 4.11] */
export function pinnedRows(open: readonly Row[]): readonly Row[] {
  return open.filter((row) => row.data.blocks === true).sort(byDue);
}

/**
 * What has to be done: papers nobody is sure of first, because a resident waits for them; then by due time; last what
 * has none. A key that is out in good time stands in its own list only.
 */
export function dueRows(open: readonly Row[], now: number): readonly Row[] {
  return open
    .filter((row) => row.data.blocks !== true && !elsewhere.includes(row.kind))
    .filter((row) => row.kind !== 'key-slip' || (row.due !== undefined && Date.parse(row.due) - now <= soon))
    .sort((a, b) => Number(b.kind === 'print-job') - Number(a.kind === 'print-job') || byDue(a, b));
}

export function keysOut(open: readonly Row[]): readonly Row[] {
  return open.filter((row) => row.kind === 'key-slip').sort(byDue);
}

export function overdueCount(rows: readonly Row[], now: number): number {
  return rows.filter((row) => row.due !== undefined && Date.parse(row.due) < now).length;
}

function byDue(a: Row, b: Row): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9') || (a.at ?? '').localeCompare(b.at ?? '');
}
