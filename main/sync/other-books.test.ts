import { expect, test } from 'vitest';
import { createTestBook } from '../../head-office/store/test-book.ts';
import { Lanes } from './lanes.ts';
import { OtherBooks } from './other-books.ts';
import { SyncProblem } from './problem.ts';
import { Wake } from './wake.ts';

test('[SYNC] given an earlier id that was shut out, then its book is left and the desk is not told that it is shut out', async () => {
  const book = createTestBook('cuihu', 'A1');
  const postings = book.write(3);
  const stop = new AbortController();
  const troubles: string[] = [];
  const earlier = new OtherBooks({
    client: {
      push: async () => {
        throw new SyncProblem('revoked', 'shut out');
      },
    },
    journal: {
      desk: 'A1B',
      chainEnds: () => new Map([['A1', book.tail()]]),
      readSince: async () => postings,
    },
    lanes: new Lanes({
      signal: stop.signal,
      wake: new Wake(),
      clock: Date.now,
      onChange: (_lane, trouble) => {
        if (trouble) troubles.push(trouble.code);
        stop.abort();
      },
    }),
    signal: stop.signal,
    books: [{ desk: 'A1', lastSeq: 0 }],
    onConfirmed: async () => undefined,
  });
  await earlier.send();
  expect(troubles).toEqual([]);
  expect(earlier.waiting).toBe(0);
});
