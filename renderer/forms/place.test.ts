import { expect, test } from 'vitest';
import { changePath, errorPath, rowsOf, withAnswer, withoutRow, withRow } from './place.ts';

const values = {
  unit: '3-2-1201',
  persons: [
    { id: 'a', name: '陈建国' },
    { id: 'b', name: '林秀英' },
  ],
};
const phoneOfB = { name: 'phone', row: { table: 'persons', index: 1, id: 'b' } };

test('a place in a row is named by index in errors and by id in changes', () => {
  expect(errorPath(phoneOfB)).toBe('persons.1.phone');
  expect(changePath(phoneOfB)).toBe('persons/b/phone');
  expect(errorPath({ name: 'unit' })).toBe('unit');
});

test('given an answer typed and taken away again, then the values are as before', () => {
  const typed = withAnswer(values, phoneOfB, '13912348810');
  expect(rowsOf(typed, 'persons')[1]).toEqual({ id: 'b', name: '林秀英', phone: '13912348810' });
  expect(withAnswer(typed, phoneOfB, '')).toEqual(values);
});

test('given rows, when one is added and one removed, then the others stay as they are', () => {
  const more = withRow(values, 'persons', { id: 'c', name: '吴桂芳' });
  expect(rowsOf(withoutRow(more, 'persons', 'a'), 'persons').map((row) => row.id)).toEqual(['b', 'c']);
});
