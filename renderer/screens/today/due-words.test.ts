import { describe, expect, test } from 'vitest';
import { countDown, dueWords } from './due-words.ts';

const now = Date.parse('2026-11-21T15:42:00+08:00');

describe('when something is due, in words', () => {
  test.each([
    ['2026-11-21T15:16:00+08:00', 'seal', 'today.over-minutes', { count: 26 }],
    ['2026-11-21T12:12:00+08:00', 'seal', 'today.over-hours', { count: 3 }],
    ['2026-11-18T12:12:00+08:00', 'seal', 'today.over-days', { count: 3 }],
    ['2026-11-21T15:53:20+08:00', 'amber', 'today.in-minutes', { count: 12 }],
    ['2026-11-21T16:30:00+08:00', 'blue', 'today.in-minutes', { count: 48 }],
    ['2026-11-21T17:30:00+08:00', 'blue', 'today.at', { time: '17:30' }],
    ['2026-11-22T09:00:00+08:00', 'blue', 'today.tomorrow', { time: '09:00' }],
    ['2026-11-24T09:00:00+08:00', 'blue', 'today.on', { day: '11-24' }],
  ] as const)('given %s, then it is %s and said as %s', (due, tone, key, values) => {
    expect(dueWords(due, now)).toEqual({ tone, key, values });
  });
});

test.each([
  ['2026-11-21T15:46:12+08:00', '04:12'],
  ['2026-11-21T15:42:00+08:00', '00:00'],
  ['2026-11-21T15:41:59+08:00', undefined],
  ['2026-11-21T16:42:00+08:00', undefined],
])('given %s, then the seconds left are counted down as %s', (due, clock) => {
  expect(countDown(due, now)).toBe(clock);
});
