import { expect, test } from 'vitest';
import { complaintSeries } from './complaint-series.ts';

test('given no complaints, then there is nothing to plot', () => {
  expect(complaintSeries([])).toEqual({ months: [], grades: [] });
});

test('given a month without any over the turn of a year, then it stands between the others', () => {
  const rows = [
    { month: '2027-01', grade: 'B', count: 2 },
    { month: '2026-11', grade: 'A', count: 1 },
    { month: '2026-11', grade: 'B', count: 3 },
    { month: '2026-11', grade: 'B', count: 4 },
  ];
  expect(complaintSeries(rows)).toEqual({
    months: ['2026-11', '2026-12', '2027-01'],
    grades: [
      { grade: 'A', counts: [1, 0, 0] },
      { grade: 'B', counts: [7, 0, 2] },
    ],
  });
});
