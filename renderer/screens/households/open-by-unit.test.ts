import { expect, test } from 'vitest';
import { openByUnit } from './open-by-unit.ts';

const row = (kind: string, unit?: string) => ({ kind, id: kind, data: {}, ...(unit ? { unit } : {}) });

test('given open work of several rooms, when listed, then each room has its own count', () => {
  const units = openByUnit([row('key-slip', '3-2-1201'), row('note', '3-2-1201'), row('note', '1-1-101')]);

  expect(units.get('3-2-1201')).toEqual({ count: 2, differs: false });
  expect(units.get('1-1-101')).toEqual({ count: 1, differs: false });
});

test('given a difference between two desks, when listed, then it is named and not counted as work', () => {
  expect(openByUnit([row('household-conflict', '3-2-1201')]).get('3-2-1201')).toEqual({
    count: 0,
    differs: true,
  });
});

test('given open work of no room, when listed, then no room has it', () => {
  expect(openByUnit([row('note')]).size).toBe(0);
});
