import { expect, test } from 'vitest';
import { rowWords } from './row-words.ts';

test('given lines of several lists, then each says what it is about in its own words', () => {
  expect(rowWords({ data: { keyLabel: 'B2', number: 'K-A1-20261121-003', count: 1 } })).toEqual({
    what: 'B2',
    more: 'K-A1-20261121-003',
  });
  expect(rowWords({ data: { title: '', text: 'a note' } })).toEqual({ what: 'a note', more: '' });
  expect(rowWords({ data: { amount: 3 } })).toEqual({ what: '', more: '' });
});
