import { expect, it } from 'vitest';
import { valuesOf } from './different-values.ts';

it('given a difference, when it is read, then with each value and who wrote it; one that cannot be read has none', () => {
  const values = [
    { id: 'earlier', text: '2' },
    { id: 'A1-0000000042.0', text: '4', desk: 'A1', at: '2026-11-21T09:00:00+08:00', clerk: 'chen' },
  ];
  expect(valuesOf({ data: { values } })).toEqual(values);
  expect(valuesOf({ data: { values: 'two' } })).toEqual([]);
});
