import { expect, test } from 'vitest';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { Lanes } from './lanes.ts';
import type { PulledPage } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import { Puller } from './pull.ts';
import { ForeignVerifier } from './verify-foreign.ts';
import { Wake } from './wake.ts';

function pullerOf(pull: (since: number) => Promise<PulledPage>) {
  const stop = new AbortController();
  const ends: number[] = [];
  const troubles: string[] = [];
  const wake = new Wake();
  const puller = new Puller({
    client: { pull },
    journal: { addForeign: async () => undefined },
    verifier: new ForeignVerifier({
      site: 'cuihu',
      desk: 'A1',
      crypto: nodeChainCrypto(),
      keys: new Map([['HQ', createDeskKeys().publicKey]]),
      ends: () => new Map(),
      read: async () => [],
    }),
    lanes: new Lanes({
      signal: stop.signal,
      wake,
      clock: Date.now,
      onChange: (_lane, trouble) => void (trouble && troubles.push(trouble.code)),
      backoff: { first: 1, longest: 1 },
    }),
    signal: stop.signal,
    position: 5,
    savePosition: async () => undefined,
    onProgress: () => undefined,
    onMetered: () => undefined,
    onStored: () => undefined,
    onEnd: async (asked) => {
      ends.push(asked);
    },
  });
  return { puller, ends, troubles, stop };
}

const empty = (position: number, last: number): PulledPage => ({ postings: [], position, last, now: 0 });

test('given a page with nothing for this desk, then it asks on from where that page ended', async () => {
  const asked: number[] = [];
  const { puller, ends } = pullerOf(async (since) => {
    asked.push(since);
    return since < 9 ? empty(9, 12) : empty(12, 12);
  });
  const page = await puller.page({ position: 7 }, 200);
  expect(asked).toEqual([7, 9]);
  expect(page).toEqual({ documents: [], checkpoint: { position: 12 }, isEnd: true });
  expect(ends).toHaveLength(1);
});

test('given a line that fails, then it is tried again until it works', async () => {
  let tries = 0;
  const { puller } = pullerOf(async () => {
    tries += 1;
    if (tries < 4) throw new SyncProblem('offline', 'no line');
    return empty(5, 5);
  });
  await puller.page(undefined, 200);
  expect(tries).toBe(4);
});

test('given the sync stops while it waits for a person, then the pull ends', async () => {
  const { puller, stop } = pullerOf(async () => {
    throw new SyncProblem('revoked', 'shut out');
  });
  const pulling = puller.page(undefined, 200);
  setTimeout(() => stop.abort(), 20);
  await expect(pulling).rejects.toMatchObject({ name: 'AbortError' });
});

test('given a head office whose position does not move, then it is asked again after a pause, not at once for ever', async () => {
  let asked = 0;
  const { puller, troubles } = pullerOf(async (since) => {
    asked += 1;
    return asked < 3 ? empty(since, since + 10) : empty(since + 10, since + 10);
  });
  await puller.page(undefined, 200);
  expect(troubles).toEqual(['server', 'server']);
});

test('given a head office that was put back to an older state, then what it numbers anew is fetched too', async () => {
  const asked: number[] = [];
  let last = 3;
  const { puller } = pullerOf(async (since) => {
    asked.push(since);
    return empty(Math.max(since, last), last);
  });
  expect(await puller.page({ position: 9 }, 200)).toMatchObject({ checkpoint: { position: 3 }, isEnd: true });
  last = 12;
  await puller.page({ position: 9 }, 200);
  expect(asked).toEqual([9, 3, 3]);
});
