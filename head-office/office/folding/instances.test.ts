import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memo, memoRegistry } from '../../../main/views/test-area.ts';
import { canRunPostgres, startPostgres, type TestPostgres } from '../../../scripts/test-support/postgres.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { createRegistry } from '../../../shared/domain/registry.ts';
import { openPostgresDatabase } from '../../store/postgres-database.ts';
import { createOfficeDesk } from '../office-desk/office-desk.ts';
import { arrive, noon, sealingDesk, testOffice } from '../test-office.ts';
import { startFolding } from './start-folding.ts';

describe.skipIf(!canRunPostgres())('several instances on one PostgreSQL', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  });
  afterAll(() => server.close());

  async function three(registry: Parameters<typeof testOffice>[0]) {
    const url = await server.createDatabase();
    const first = await testOffice({ ...registry, database: openPostgresDatabase({ url }) });
    const others = await Promise.all(
      [1, 2].map(() =>
        testOffice({ ...registry, keys: first.keys, database: openPostgresDatabase({ url }) }),
      ),
    );
    return [first, ...others];
  }

  test('given all fold at once while desks push, then each posting is folded once and late ones fall into place', async () => {
    const instances = await three({ registry: memoRegistry });
    const [first] = instances;
    if (!first) throw new Error('no instance');
    await first.store.addSite('cuihu', '翠湖花园');
    const faults: unknown[] = [];
    const workers = await Promise.all(
      instances.map((one) =>
        startFolding(one, { sweepMillis: 50, restMillis: 10, onFault: (_, error) => faults.push(error) }),
      ),
    );
    const desks = ['A1', 'B1', 'C1'].map((desk) => sealingDesk('cuihu', desk));
    await Promise.all(
      desks.map(async (desk, at) => {
        for (let i = 0; i < 60; i += 1) {
          const added = memo.added.make(`memo:${i % 5}`, { text: `${i}` });
          // Each desk's clock is minutes behind the one before: nearly everything comes late.
          await arrive(first, [desk.post(noon + i - at * 600_000, added)]);
        }
      }),
    );
    const rows = () =>
      first.database.query<{ id: string; data: { line: string } }>(
        "SELECT id, data FROM served_row WHERE site = 'cuihu' AND subject = 'memo:0' ORDER BY length(id), id",
      );
    const stale = () => first.database.query('SELECT 1 FROM fold_subject WHERE stale');
    await expect
      .poll(async () => [(await rows()).length, (await stale()).length], { timeout: 20_000 })
      .toEqual([36, 0]);
    await Promise.all(workers.map((worker) => worker.stop()));
    expect((await rows()).map(({ data }) => data.line.slice(0, 2)).join(' ')).toBe(
      ['C1', 'B1', 'A1'].flatMap((desk) => Array.from({ length: 12 }, () => desk)).join(' '),
    );
    expect(faults).toEqual([]);
    for (const one of instances) await one.close();
  });

  test('given all write in the book of one site at once, then it is one chain and every act is in it once', async () => {
    const instances = await three({ registry: createRegistry(areas) });
    const [first] = instances;
    if (!first) throw new Error('no instance');
    await first.store.addSite('cuihu', '翠湖花园');
    const hqs = instances.map((one) => createOfficeDesk(one));
    const key = (i: number) => `${i}`.padEnd(60, 'k');
    await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        hqs.map((hq) => hq.vouch('cuihu', `D${i}`, `门${i}`, key(i))),
      ).flat(),
    );
    const book = await first.store.readSince('cuihu', 'HQ', 0, 100);
    const enrolled = book.flatMap(({ body }) =>
      body.flatMap((part) => /"deskId":"(\w+)"/.exec(JSON.stringify(part))?.[1] ?? []),
    );
    expect(enrolled.toSorted()).toEqual(Array.from({ length: 10 }, (_, i) => `D${i}`));
    for (const one of instances) await one.close();
  });
});
