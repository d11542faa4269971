import { expect, test } from 'vitest';
import type { Row } from '../../../shared/domain/area.ts';
import { rosterDue } from './roster-due.ts';

const at = (time: string) => Date.parse(`${time}:00+08:00`);
const roster = (month: string, status: string) => ({
  kind: 'roster',
  id: `roster:${month}`,
  status,
  data: { month },
});
const november = roster('2026-11', 'reviewed');

test.each<[string, readonly Row[], string | undefined, string]>([
  ['2026-11-21T09:00', [november], undefined, 'too early'],
  ['2026-11-24T09:00', [november], 'missing', 'the last week'],
  ['2026-11-24T09:00', [], 'missing', 'also a site that begins'],
  ['2026-11-24T09:00', [november, roster('2026-12', 'returned')], 'returned', 'to be changed'],
  ['2026-11-10T09:00', [november, roster('2026-12', 'submitted')], 'submitted', 'can be reviewed at once'],
  ['2026-11-10T09:00', [roster('2026-12', 'submitted')], 'submitted', 'the first roster of the site'],
  ['2026-11-30T19:00', [november, roster('2026-12', 'reviewed')], undefined, 'done'],
])('[DUTY 4.1] at %s with %j, then next month’s roster is %s: %s', (time, rows, what) => {
  const due = rosterDue(rows, at(time));
  expect(due?.what).toBe(what);
  if (due) expect(due).toMatchObject({ month: '2026-12', due: at('2026-11-30T18:00') });
});

test('[DUTY 4.1] given a month that began without a review, then that one is asked for first', () => {
  const rows = [november, roster('2026-12', 'draft')];
  expect(rosterDue(rows, at('2026-12-03T09:00'))).toMatchObject({ month: '2026-12', what: 'draft' });
  expect(rosterDue([], at('2026-12-03T09:00'))).toBeUndefined();
});
