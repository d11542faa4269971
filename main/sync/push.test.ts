import { expect, test } from 'vitest';
import type { Posting } from '../../shared/journal/posting.ts';
import type { PushAnswer } from '../../shared/sync/protocol.ts';
import { Lanes } from './lanes.ts';
import { Pusher } from './push.ts';
import { Wake } from './wake.ts';

const book = Array.from(
  { length: 1_200 },
  (_, i) => ({ id: `A1-${i + 1}`, desk: 'A1', seq: i + 1 }) as Posting,
);
const stop = new AbortController();

/** A head office that stores what follows on what it has. */
function office(has: number) {
  const pushes: number[][] = [];
  return {
    pushes,
    async push({ postings }: { postings: readonly Posting[] }): Promise<PushAnswer> {
      pushes.push([postings[0]?.seq ?? 0, postings.length]);
      let lastSeq = has;
      for (const { seq } of postings) if (seq === lastSeq + 1) lastSeq = seq;
      const stored = lastSeq - has;
      has = lastSeq;
      return { lastSeq, stored, repeated: 0, held: 0, quarantined: 0, now: 0 };
    },
  };
}

function pusher(client: ReturnType<typeof office>) {
  const { signal } = stop;
  return new Pusher({
    client,
    journal: {
      desk: 'A1',
      lastSeq: book.length,
      readSince: async (_, seq, limit) => book.slice(seq, seq + limit),
    },
    lanes: new Lanes({ signal, wake: new Wake(), clock: Date.now, onChange: () => undefined }),
    signal,
    onConfirmed: () => undefined,
  });
}

test('given a long absence, then the book goes out in the order of its numbers, as much at once as is allowed', async () => {
  const client = office(0);
  const sending = pusher(client);
  await Promise.all([sending.send(book.slice(0, 700).reverse()), sending.send(book.slice(700))]);
  expect(client.pushes).toEqual([
    [1, 500],
    [501, 200],
    [701, 500],
  ]);
  expect(sending.waiting).toBe(0);
});

test('given a head office that was restored and lost the end, then that is sent again before what is new', async () => {
  const client = office(900);
  const sending = pusher(client);
  await sending.send(book.slice(1_199));
  expect(client.pushes).toEqual([
    [1_200, 1],
    [901, 300],
  ]);
  expect(sending.waiting).toBe(0);
});
