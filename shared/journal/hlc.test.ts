import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstHlc, hlcMillis, isHlc, laterHlc, nextHlc } from './hlc.ts';

test('takes the wall clock when it is ahead', () => {
  const hlc = nextHlc(firstHlc, 1_795_000_000_000);
  expect(hlc).toBe('01a1ee565e00-0000');
  expect(hlcMillis(hlc)).toBe(1_795_000_000_000);
});

test('a clock that jumped back: counts on instead of going back', () => {
  expect(nextHlc('01a1edb2be00-0000', 5)).toBe('01a1edb2be00-0001');
  expect(nextHlc('01a1edb2be00-ffff', 5)).toBe('01a1edb2be01-0000');
});

test('always grows as text, whatever the wall clock says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 4_000_000_000_000 }), { minLength: 2 }), (walls) => {
      let last = firstHlc;
      for (const wall of walls) {
        const next = nextHlc(last, wall);
        expect(isHlc(next)).toBe(true);
        expect(next > last).toBe(true);
        expect(laterHlc(last, next)).toBe(next);
        last = next;
      }
    }),
  );
});
