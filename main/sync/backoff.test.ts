import { expect, test } from 'vitest';
import { Backoff } from './backoff.ts';

test('given failure after failure, then the longest wait doubles up to five minutes', () => {
  const backoff = new Backoff({ random: () => 1 });
  const waits = Array.from({ length: 12 }, () => backoff.next());
  expect(waits.slice(0, 5)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
  expect(waits.at(-1)).toBe(300_000);
});

test('given many desks, then they come back spread over the whole wait', () => {
  const waits = Array.from({ length: 200 }, () => {
    const backoff = new Backoff();
    for (let i = 0; i < 9; i += 1) backoff.next();
    return backoff.next();
  });
  expect(Math.min(...waits)).toBeLessThan(60_000);
  expect(Math.max(...waits)).toBeGreaterThan(240_000);
});

test('given it worked in between, then the next failure waits shortly again', () => {
  const backoff = new Backoff({ random: () => 1 });
  for (let i = 0; i < 9; i += 1) backoff.next();
  backoff.reset();
  expect(backoff.next()).toBe(1_000);
});
