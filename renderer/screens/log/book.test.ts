import { describe, expect, test } from 'vitest';
import { isFiltered, logInput, pageOfSeq, placeOf, turned, wholeBook } from './book.ts';

describe('the log as a book [DUTY 4.10.5]', () => {
  test('given no filter, then the last page of the whole book is asked for', () => {
    expect(logInput(wholeBook, undefined, undefined)).toEqual({});
    expect(isFiltered(wholeBook)).toBe(false);
  });

  test('given days, then they count from their first to their last second', () => {
    const filter = { ...wholeBook, clerk: 'wanglin', from: '2026-11-20', to: '2026-11-21' };
    expect(isFiltered(filter)).toBe(true);
    expect(logInput(filter, 3, 'A1')).toEqual({
      page: 3,
      desk: 'A1',
      clerk: 'wanglin',
      from: '2026-11-20T00:00:00+08:00',
      to: '2026-11-21T23:59:59+08:00',
    });
  });

  test('given a posting, then its desk and number are read from its id', () => {
    expect(placeOf('A1-0000000042')).toEqual({ desk: 'A1', seq: 42 });
    expect(placeOf('nonsense')).toBeUndefined();
  });

  test.each([
    [1, 1],
    [30, 1],
    [31, 2],
    [60, 2],
    [61, 3],
    [299, 10],
  ])('given page 10 begins with number 271, then number %i stands on page %i', (seq, page) => {
    expect(pageOfSeq(seq, { seq: 271, page: 10 })).toBe(page);
  });

  test('given a book of one page, then everything stands on it', () => {
    expect(pageOfSeq(12, { seq: 1, page: 1 })).toBe(1);
    expect(pageOfSeq(12, undefined)).toBe(1);
  });

  test('given the covers, then no page is turned beyond them', () => {
    expect(turned(1, -1, 12)).toBe(1);
    expect(turned(12, 1, 12)).toBe(12);
    expect(turned(5, 1, 12)).toBe(6);
  });
});
