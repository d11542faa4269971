import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { memo, memoRegistry, poison } from '../../../main/views/test-area.ts';
import type { Registry } from '../../../shared/domain/registry.ts';
import { arrive, noon, sealingDesk, type TestOffice, testOffice } from '../test-office.ts';
import { createFold } from './fold.ts';
import { startFolding } from './start-folding.ts';

const site = 'cuihu';

describe('the folding worker', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await testOffice({ registry: memoRegistry });
    await office.store.addSite(site, '翠湖花园');
    await office.store.addSite('other', '另一处');
  });
  afterEach(() => office.close());

  const lines = async (of = site) =>
    (
      await office.database.query<{ data: { line: string } }>(
        'SELECT data FROM served_row WHERE site = $1 ORDER BY id',
        [of],
      )
    ).map(({ data }) => data.line);
  const version = async () =>
    (await office.database.query<{ version: string }>('SELECT version FROM fold_site WHERE serving'))[0]
      ?.version;

  test('given desks push, then what they wrote stands in the lists without anybody asking', async () => {
    const worker = await startFolding(office, { sweepMillis: 60_000 });
    await arrive(office, [sealingDesk(site, 'A1').post(noon, memo.added.make('memo:1', { text: '灯坏' }))]);
    await expect.poll(() => lines()).toEqual(['A11.0 灯坏']);
    await worker.stop();
  });

  test('given a site was just folded, when desks push on, then it rests and other sites do not wait for it', async () => {
    const worker = await startFolding(office, { sweepMillis: 60_000, restMillis: 60_000 });
    const [desk, other] = [sealingDesk(site, 'A1'), sealingDesk('other', 'A1')];
    await arrive(office, [desk.post(noon, memo.added.make('memo:1', { text: '一' }))]);
    await expect.poll(() => lines()).toEqual(['A11.0 一']);
    await arrive(office, [desk.post(noon + 1, memo.added.make('memo:2', { text: '二' }))]);
    await arrive(office, [other.post(noon, memo.added.make('memo:1', { text: '三' }))]);
    await expect.poll(() => lines('other')).toEqual(['A11.0 三']);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await lines()).toEqual(['A11.0 一']);
    await worker.stop();
  });

  test('given a site rests, when the rest is over, then what was pushed meanwhile is folded', async () => {
    const worker = await startFolding(office, { sweepMillis: 60_000, restMillis: 200 });
    const desk = sealingDesk(site, 'A1');
    for (const at of [0, 1, 2]) {
      await arrive(office, [desk.post(noon + at, memo.added.make(`memo:${at}`, { text: `${at}` }))]);
    }
    await expect.poll(async () => (await lines()).length, { timeout: 5_000 }).toBe(3);
    await worker.stop();
  });

  test('given the folding was stopped, when it starts, then what came meanwhile is folded', async () => {
    await arrive(office, [sealingDesk(site, 'A1').post(noon, memo.added.make('memo:1', { text: '灯坏' }))]);
    const worker = await startFolding(office);
    await expect.poll(() => lines()).toEqual(['A11.0 灯坏']);
    await worker.stop();
  });

  test('given two workers on one database, then every posting is folded once', async () => {
    const workers = await Promise.all([1, 2].map(() => startFolding(office, { restMillis: 10 })));
    const desks = ['A1', 'B1', 'C1'].map((desk) => sealingDesk(site, desk));
    for (let i = 0; i < 10; i += 1) {
      for (const desk of desks) {
        await arrive(office, [desk.post(noon + i, memo.added.make('memo:1', { text: `${i}` }))]);
      }
    }
    await expect.poll(async () => (await lines()).length).toBe(30);
    expect(new Set(await lines()).size).toBe(30);
    await Promise.all(workers.map((worker) => worker.stop()));
  });

  test('given a fold fails on one site, then it is said and the other sites go on', async () => {
    const faults: string[] = [];
    const worker = await startFolding(office, { onFault: (at) => faults.push(at), sweepMillis: 50 });
    await arrive(office, [sealingDesk(site, 'A1').post(noon, memo.added.make('memo:1', { text: poison }))]);
    await arrive(office, [sealingDesk('other', 'A1').post(noon, memo.added.make('memo:1', { text: '好' }))]);
    await expect.poll(() => lines('other')).toEqual(['A11.0 好']);
    await expect.poll(() => faults).toContain(site);
    await worker.stop();
    expect(await lines()).toEqual([]);
  });

  test('given another version of the areas, then the old lists serve until the new ones have caught up', async () => {
    const desk = sealingDesk(site, 'A1');
    await arrive(office, [desk.post(noon, memo.added.make('memo:1', { text: '一' }))]);
    await createFold(office).catchUp(site);
    const newer: Registry = { ...memoRegistry, foldVersion: 'memo2' };
    const old = await version();

    const fold = createFold({ ...office, registry: newer });
    expect(await version()).toBe(old);
    expect(await lines()).toEqual(['A11.0 一']);
    await fold.catchUp(site);
    expect(await version()).toBe('memo2');
    expect(await lines()).toEqual(['A11.0 一']);

    // The program of before still runs elsewhere: it goes on folding for itself and does not take over again.
    await arrive(office, [desk.post(noon, memo.added.make('memo:1', { text: '二' }))]);
    await createFold(office).catchUp(site);
    expect(await version()).toBe('memo2');
    await fold.catchUp(site);
    expect(await lines()).toEqual(['A11.0 一', 'A12.0 二']);
  });

  test('given the newer program was taken back, when its lists fall behind for long, then the older serve again', async () => {
    const desk = sealingDesk(site, 'A1');
    await createFold(office).catchUp(site);
    await arrive(office, [desk.post(noon, memo.added.make('memo:1', { text: '一' }))]);
    await createFold(office).catchUp(site);
    const old = await version();
    await createFold({ ...office, registry: { ...memoRegistry, foldVersion: 'memo2' } }).catchUp(site);
    await office.database.query("UPDATE fold_site SET touched_at = now() - interval '1 hour'");
    await arrive(office, [desk.post(noon, memo.added.make('memo:1', { text: '二' }))]);
    await createFold(office).catchUp(site);
    expect(await version()).toBe(old);
    expect(await lines()).toEqual(['A11.0 一', 'A12.0 二']);
  });
});
