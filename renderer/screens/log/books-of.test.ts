import { describe, expect, it } from 'vitest';
import { booksOf } from './books-of.ts';

const site = (desks: unknown) => ({ kind: 'site', id: 'site:cuihu', data: { desks } });

describe('the books of a site', () => {
  it('given a desk that stands alone, when its books are listed, then there is its own', () => {
    expect(booksOf(site([{ id: 'A1', name: 'A1' }]), 'A1', false)).toEqual([{ id: 'A1', name: '' }]);
    expect(booksOf(undefined, 'A1', false)).toEqual([{ id: 'A1', name: '' }]);
  });

  it('given two desks under a head office, when the books are listed, then in order, the head office last', () => {
    const desks = [
      { id: 'B2', name: '东门' },
      { id: 'A1', name: '服务中心' },
      { id: 'HQ', name: '总部' },
    ];
    expect(booksOf(site(desks), 'A1', true).map(({ id }) => id)).toEqual(['A1', 'B2', 'HQ']);
  });

  it('given a link to a posting of a desk that is not listed, when the books are listed, then it is among them', () => {
    expect(booksOf(site([{ id: 'A1', name: '' }]), 'A1B', false).map(({ id }) => id)).toEqual(['A1', 'A1B']);
    expect(booksOf(site('?'), 'HQ', false).map(({ id }) => id)).toEqual(['HQ']);
    expect(booksOf(site('?'), 'HQ7KX2', true).map(({ id }) => id)).toEqual(['HQ', 'HQ7KX2']);
  });
});
