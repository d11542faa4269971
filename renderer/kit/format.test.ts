import { expect, test } from 'vitest';
import { count, dueTone, shortTime, span, yuan } from './format.ts';

const now = Date.parse('2026-11-21T15:42:00+08:00');

test('money is shown in yuan with two decimals and no rounding', () => {
  expect([0, 5, 24_680, 358_650, 100_000_000].map(yuan)).toEqual([
    '￥0.00',
    '￥0.05',
    '￥246.80',
    '￥3,586.50',
    '￥1,000,000.00',
  ]);
  expect(yuan(-20_000)).toBe('－￥200.00');
  expect(count(1204)).toBe('1,204');
});

test('times are as short as they stay clear', () => {
  expect(shortTime('2026-11-21T15:21:00+08:00', now)).toBe('15:21');
  expect(shortTime('2026-11-02T10:05:00+08:00', now)).toBe('11-02 10:05');
  expect(shortTime('2025-11-02T10:05:00+08:00', now)).toBe('2025-11-02');
});

test('a due time is red when missed, amber within half an hour, else blue', () => {
  expect(dueTone('2026-11-21T15:41:59+08:00', now)).toBe('seal');
  expect(dueTone('2026-11-21T16:12:00+08:00', now)).toBe('amber');
  expect(dueTone('2026-11-21T16:13:00+08:00', now)).toBe('blue');
});

test('a length of time is told in the largest unit that says enough', () => {
  expect(span(35 * 60_000)).toEqual({ unit: 'minutes', count: 35 });
  expect(span(-3 * 3_600_000)).toEqual({ unit: 'hours', count: 3 });
  expect(span(3 * 86_400_000)).toEqual({ unit: 'days', count: 3 });
});
