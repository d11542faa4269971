import { createDeskKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { type EarlierIdentity, moveText } from '../../shared/sync/move-text.ts';
import { createTestBook, type TestBook } from './test-book.ts';

/** The books of one desk that went on under one id after another, for tests. */
export interface TestLine<Ids extends readonly string[]> {
  readonly books: { readonly [I in keyof Ids]: TestBook };
  /** The earlier ids of a book, the newest first, each with its key's word for the next. */
  proof(of: number): EarlierIdentity[];
}

export function createTestLine<const Ids extends readonly string[]>(
  site: string,
  ...ids: Ids
): TestLine<Ids> {
  const desks = ids.map((desk) => ({ desk, ...createDeskKeys() }));
  const words = desks.slice(0, -1).flatMap(({ privateKey, ...old }, index) => {
    const next = desks[index + 1];
    return next ? [{ ...old, signature: nodeChainCrypto(privateKey).sign(moveText(site, old, next)) }] : [];
  });
  const books = desks.map(({ desk, ...keys }) => createTestBook(site, desk, keys));
  return {
    books: books as { [I in keyof Ids]: TestBook },
    proof: (of) => words.slice(0, of).toReversed(),
  };
}
