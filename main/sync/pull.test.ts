import { expect, test } from 'vitest';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { Lanes } from './lanes.ts';
import type { Mark } from './marks.ts';
import type { PulledPage } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import { Puller } from './pull.ts';
import { ForeignVerifier } from './verify-foreign.ts';
import { Wake } from './wake.ts';

function pullerOf(
  pull: (since: number, mark: string) => Promise<PulledPage>,
  saved: (readonly Mark[])[] = [],
) {
  const stop = new AbortController();
  const ends: number[] = [];
  const troubles: string[] = [];
  const wake = new Wake();
  const puller = new Puller({
    client: { pull: ({ position, mark }) => pull(position, mark) },
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
    marks: [at(5)],
    saveMarks: async (marks) => void saved.push(marks),
    onHeads: () => undefined,
    onOfficeFork: async () => undefined,
    onProgress: () => undefined,
    onMetered: () => undefined,
    onStored: () => undefined,
    onEnd: async (asked) => {
      ends.push(asked);
    },
  });
  return { puller, ends, troubles, stop };
}

const at = (position: number) => ({ position, mark: `m${position}` });
const empty = (position: number, last: number): PulledPage => ({
  postings: [],
  ...at(position),
  last,
  now: 0,
});

test('given a page with nothing for this desk, then it asks on from where that page ended', async () => {
  const asked: number[] = [];
  const { puller, ends } = pullerOf(async (since) => {
    asked.push(since);
    return since < 9 ? empty(9, 12) : empty(12, 12);
  });
  const page = await puller.page({ marks: [at(7)] }, 200);
  expect(asked).toEqual([7, 9]);
  expect(page).toEqual({ documents: [], checkpoint: { marks: [at(12), at(9), at(7)] }, isEnd: true });
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

test('[SYNC] given a head office that was put back, then it is asked from the newest position that is still the same', async () => {
  const asked: number[] = [];
  const saved: (readonly Mark[])[] = [];
  const { puller } = pullerOf(async (since, mark) => {
    asked.push(since);
    if (since > 3 || mark !== at(3).mark) throw new SyncProblem('position', 'another one');
    return { ...empty(6, 6), mark: 'new' };
  }, saved);
  const marks = [at(9), at(8), at(7), at(3), at(1)];
  expect(await puller.page({ marks }, 200)).toMatchObject({
    checkpoint: { marks: [{ position: 6, mark: 'new' }, at(3), at(1)] },
    isEnd: true,
  });
  expect(asked).toEqual([9, 8, 7, 3]);
  expect(saved.at(-1)).toEqual([at(3), at(1)]);
});

test('[SYNC] given a head office that knows none of the positions any more, then all is asked for', async () => {
  const asked: number[] = [];
  const { puller } = pullerOf(async (since) => {
    asked.push(since);
    if (since > 0) throw new SyncProblem('position', 'another one');
    return empty(2, 2);
  });
  expect(await puller.page({ marks: [at(9), at(4)] }, 200)).toMatchObject({
    checkpoint: { marks: [at(2)] },
  });
  expect(asked).toEqual([9, 4, 0]);
});
