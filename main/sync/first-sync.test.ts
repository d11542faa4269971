import { monitorEventLoopDelay } from 'node:perf_hooks';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import { firstSync } from './first-sync.ts';
import type { Mark } from './marks.ts';
import { TestDesk } from './test-desk.ts';
import { ForeignVerifier } from './verify-foreign.ts';

const total = 20_000;
const other = createDeskKeys();
let desk: TestDesk;
beforeEach(async () => {
  desk = await TestDesk.found();
});
afterEach(() => desk.close());

/** The book of another desk of the site, as pages of a head office. */
function officeWith(site: string) {
  const crypto = nodeChainCrypto(other.privateKey);
  const postings: Posting[] = [];
  let previous: Pick<Posting, 'seq' | 'hash'> = chainStart;
  for (let i = 0; i < total; i += 1) {
    const head = {
      site,
      desk: 'B1',
      seq: previous.seq + 1,
      hlc: nextHlc(firstHlc, Date.now() - total + i),
      at: '2026-11-21T08:00:00+08:00',
      clerk: 'wanglin',
      approver: '',
      command: 'addNote',
      request: `r${i}`,
      prev: previous.hash,
    };
    const data = { text: `第 ${i} 笔：三栋二单元来电，电梯异响，已通知维保` };
    const entry = { type: 'note.added', v: 1, subject: `note:${i}`, data };
    const posting = sealPosting(head, [{ salt: 'AAAAAAAAAAAAAAAA', entry }], crypto);
    postings.push(posting);
    previous = posting;
  }
  const texts = postings.map((posting) => JSON.stringify(posting));
  let pulls = 0;
  return {
    pulls: () => pulls,
    async pull({ position: since }: { readonly position: number }, limit: number) {
      pulls += 1;
      const page: unknown[] = JSON.parse(`[${texts.slice(since, since + limit).join(',')}]`);
      const position = since + page.length;
      return { postings: page, position, mark: `at ${position}`, last: total, now: Date.now() };
    },
  };
}

function plan(office: ReturnType<typeof officeWith>, signal: AbortSignal, since: number, saved: number[]) {
  const { replicable: journal } = desk.engine;
  if (!journal) throw new Error('The book is not open');
  const verifier = new ForeignVerifier({
    site: journal.site,
    desk: journal.desk,
    crypto: nodeChainCrypto(),
    keys: new Map([['B1', other.publicKey]]),
    ends: () => journal.chainEnds(),
    read: (ids) => journal.read(ids),
  });
  let reached = since;
  return {
    client: office,
    journal,
    verifier,
    since: { position: since, mark: `at ${since}` },
    last: total,
    signal,
    onMark: ({ position }: Mark) => {
      reached = position;
    },
    save: async () => {
      saved.push(reached);
    },
    onStored: () => undefined,
  };
}

/** The 99th percentile of the event loop's delay during some work, milliseconds. */
async function loopDelay(work: () => Promise<unknown>): Promise<number> {
  const delays = monitorEventLoopDelay({ resolution: 2 });
  delays.enable();
  await work();
  delays.disable();
  return Math.round(delays.percentile(99) / 1e5) / 10;
}

test('given a first sync that was stopped half way, when it goes on, then it ends with everything and the window stays alive', async () => {
  const office = officeWith(desk.engine.journal.site);
  const saved: number[] = [];
  const stop = new AbortController();
  const before = await desk.engine.journal.count();
  const stopped = firstSync({
    ...plan(office, stop.signal, 0, saved),
    onProgress: (done) => {
      if (done >= total / 2) stop.abort();
    },
  });
  await expect(stopped).rejects.toMatchObject({ name: 'AbortError' });
  const from = saved.at(-1) ?? 0;
  expect(from).toBeGreaterThanOrEqual(total / 2 - 400);
  expect(await desk.engine.journal.count()).toBeGreaterThanOrEqual(before + from);

  const idle = await loopDelay(() => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const pullsBefore = office.pulls();
  const started = performance.now();
  const goingOn = plan(office, new AbortController().signal, from, saved);
  const busy = await loopDelay(() => firstSync({ ...goingOn, onProgress: () => undefined }));
  const rate = Math.round(((total - from) * 1_000) / (performance.now() - started));
  console.info(`first sync: ${rate} postings/s, event loop p99 ${busy} ms, idle ${idle} ms`);
  expect(office.pulls() - pullsBefore).toBeLessThanOrEqual((total - from) / 400 + 1);
  expect(await desk.engine.journal.count()).toBe(before + total);
  expect(desk.engine.replicable?.chainEnds().get('B1')?.seq).toBe(total);
}, 120_000);
