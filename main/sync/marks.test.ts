import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Mark, withMark } from './marks.ts';

const at = (position: number): Mark => ({ position, mark: String(position) });

test('[SYNC] given any way up, then few marks are kept, and one is near to wherever a backup may lie', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 400 }),
      fc.nat(),
      (steps, pick) => {
        let marks: readonly Mark[] = [];
        const all: number[] = [];
        for (const step of steps) {
          all.push((all.at(-1) ?? 0) + step);
          marks = withMark(marks, at(all.at(-1) ?? 0));
        }
        const newest = all.at(-1) ?? 0;
        const backup = all[pick % all.length] ?? 0;
        const found = marks.find(({ position }) => position <= backup)?.position ?? 0;
        expect(marks.length).toBeLessThanOrEqual(24);
        expect(marks[0]).toEqual(at(newest));
        expect(newest - found).toBeLessThanOrEqual(4 * (newest - backup) + 60);
      },
    ),
  );
});

test('[SYNC] given a mark further back, then those that lie behind it are forgotten', () => {
  expect(withMark([at(9), at(7), at(3)], at(5))).toEqual([at(5), at(3)]);
});
