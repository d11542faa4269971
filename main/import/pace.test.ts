import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

function after(what: 'write' | 'fold', millis: (size: number) => number, steps = 40): Pace {
  const pace = new Pace();
  for (let step = 0; step < steps; step += 1) {
    pace.follow({ what, millis: millis(what === 'fold' ? pace.households : pace.postings) });
  }
  return pace;
}

test('given a quick machine, then postings and commits grow to their bounds and no further', () => {
  expect(after('fold', () => 0.1).households).toBe(40);
  expect(after('write', () => 0.1).postings).toBe(8);
});

test('given a household that takes 0.3 ms to fold, then a posting holds what fits between two turns', () => {
  expect(after('fold', (size) => size * 0.3).households).toBe(20);
});

test('given a machine that is busy with other things, then postings do not shrink to nothing', () => {
  expect(after('fold', () => 500).households).toBe(12);
  expect(after('write', () => 500).postings).toBe(1);
});

test('given nothing known yet, then the first posting is small and grows step by step', () => {
  const pace = new Pace();
  expect(pace.households).toBe(3);
  pace.follow({ what: 'fold', millis: 30 });
  expect(pace.households).toBe(6);
});
