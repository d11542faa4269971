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

test('[SYNC] given books that are being sent, when another posting of them comes from the head office, then nothing is left waiting', async () => {
  const own = createTestBook('cuihu', 'HQ');
  const lost = createTestBook('cuihu', 'A1');
  const [office, sent] = [own.write(1), lost.write(1)];
  const ends = new Map([
    ['HQ', own.tail()],
    ['A1', lost.tail()],
  ]);
  const stop = new AbortController();
  const answer = { stored: 1, repeated: 0, held: 0, quarantined: 0, now: 0 };
  const others = new OtherBooks({
    client: {
      push: async () => {
        // While it takes the lost book, the desk fetches what the head office wrote and hears what it has.
        own.write(1);
        ends.set('HQ', own.tail());
        others.compare([{ desk: 'HQ', seq: 2, hash: own.tail().hash }]);
        return { ...answer, lastSeq: 1 };
      },
    },
    journal: {
      desk: 'B1',
      chainEnds: () => ends,
      readSince: async (desk) => (desk === 'HQ' ? office : sent),
    },
    lanes: new Lanes({ signal: stop.signal, wake: new Wake(), clock: Date.now, onChange: () => undefined }),
    signal: stop.signal,
    books: [],
    onConfirmed: async () => undefined,
  });
  others.compare([{ desk: 'HQ', seq: 1, hash: '' }]);

  await others.send();

  expect(others.waiting).toBe(0);
});
