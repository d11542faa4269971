import { expect, it } from 'vitest';
import { successorsOf } from './successors.ts';

it('[SYNC] given desks that came from each other, then those of one are named, without those that are shut out', () => {
  const desks = [
    { desk: 'A1', revoked: false },
    { desk: 'A1B', succeeds: 'A1', revoked: true },
    { desk: 'A1C', succeeds: 'A1B', revoked: false },
    { desk: 'A1D', succeeds: 'A1', revoked: false },
    { desk: 'B1', revoked: false },
  ];
  expect(successorsOf(desks, 'A1')).toEqual(['A1C', 'A1D']);
  expect(successorsOf(desks, 'A1B')).toEqual(['A1C']);
  expect(successorsOf(desks, 'B1')).toEqual([]);
});
