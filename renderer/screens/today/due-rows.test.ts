import { describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/domain/area.ts';
import { dueRows, keysOut, overdueCount, pinnedRows } from './due-rows.ts';

const now = Date.parse('2026-11-21T15:42:00+08:00');
const row = (kind: string, id: string, due?: string, data = {}): Row => ({
  kind,
  id,
  open: true,
  ...(due === undefined ? {} : { due: `2026-11-21T${due}:00+08:00` }),
  data,
});
const open = [
  row('note', 'no time'),
  row('key-slip', 'late key', '15:07'),
  row('key-slip', 'key in good time', '17:30'),
  row('note', 'at six', '18:00'),
  row('print-job', 'paper'),
  row('note', 'important', undefined, { blocks: true }),
];
const ids = (rows: readonly Row[]) => rows.map(({ id }) => id);

describe('Today', () => {
  test('[DUTY 4.11] given open work, then what blocks the handover is pinned and stands nowhere else', () => {
    expect(ids(pinnedRows(open))).toEqual(['important']);
    expect(ids(dueRows(open, now))).not.toContain('important');
  });

  test('given open work, then unsure papers come first, then by due time, then what has none', () => {
    expect(ids(dueRows(open, now))).toEqual(['paper', 'late key', 'at six', 'no time']);
  });

  test('[KEY] given keys out, then all stand in their list and only late or nearly late ones are due', () => {
    expect(ids(keysOut(open))).toEqual(['late key', 'key in good time']);
    expect(overdueCount(open, now)).toBe(1);
  });
});
