import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { newOfficeDesk } from '../../head-office/intake/hand-back.ts';
import { openPostgresDatabase } from '../../head-office/store/postgres-database.ts';
import { canRunPostgres, startPostgres, type TestPostgres } from '../../scripts/test-support/postgres.ts';
import type { SiteState } from '../../shared/domain/site/settings.ts';
import { TestDesk } from './test-desk.ts';
import { startTestOffice, type TestOffice } from './test-office.ts';

/** [SYNC] A head office that goes on with an older backup of its database. */
describe.skipIf(!canRunPostgres())('a head office that was put back to a backup', () => {
  let postgres: TestPostgres;
  let office: TestOffice;
  let url = '';
  let site = '';
  let desks: Record<'A1' | 'B1' | 'C1', TestDesk>;

  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.close());
  afterEach(async () => {
    for (const desk of Object.values(desks)) await desk.close();
    await office.stop();
  });

  const open = async () => openPostgresDatabase({ url });
  const databaseOf = (address: string) => new URL(address).pathname.slice(1);
  const copy = async (from: string, to: string) => {
    const client = new pg.Client(url.replace(databaseOf(url), 'postgres'));
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS ${to}`);
    // The server may still be about to let go of a line that was closed a moment ago.
    await vi.waitFor(() => client.query(`CREATE DATABASE ${to} TEMPLATE ${from}`), 30_000);
    await client.end();
  };
  const backUp = () =>
    office.pause(async () => {
      await copy(databaseOf(url), 'backup');
      return open();
    });
  const putBack = () =>
    office.pause(async () => {
      await copy('backup', databaseOf(url));
      return open();
    });

  const sets = async (key: string, value: unknown) => {
    const answer = await office.desk.run(site, { command: 'changeSetting', input: { key, value } }, '李总');
    expect(answer).toMatchObject({ ok: true });
    return answer.posting;
  };
  const sync = async (...names: (keyof typeof desks)[]) => {
    // The line may just have been cut: it is found out, and then it is tried again.
    for (const name of names)
      await vi.waitFor(async () => expect(await desks[name].line.now()).toEqual({ ok: true }), 10_000);
  };
  const goOffline = (...names: (keyof typeof desks)[]) =>
    Promise.all(names.map((name) => desks[name].line.stop()));
  const comeBack = async (...names: (keyof typeof desks)[]) => {
    for (const name of names) {
      await desks[name].reopen();
      await sync(name);
    }
  };

  /** Three desks with some history, of which the head office has a backup. */
  async function stand(): Promise<void> {
    url = await postgres.createDatabase();
    office = await startTestOffice({ open });
    const a = await TestDesk.found('A1');
    site = a.engine.journal.site;
    expect(await a.line.enrol(office.address, await office.code())).toMatchObject({ ok: true });
    desks = {
      A1: a,
      B1: await TestDesk.join(office, site, 'B1'),
      C1: await TestDesk.join(office, site, 'C1'),
    };
    await sync('A1', 'B1', 'C1');
    for (const desk of Object.values(desks)) await desk.note(`从前 ${desk.engine.journal.desk}`);
    await sets('keyDueHours', 3);
    await sync('A1', 'B1', 'C1', 'A1');
    await backUp();
    await sync('A1', 'B1', 'C1');
  }

  /** Everything everywhere: the same books at all desks and at the head office, each posting once, the same shown. */
  async function expectAllEqual(): Promise<void> {
    await vi.waitFor(
      async () => {
        for (const desk of Object.values(desks)) expect(await desk.line.now()).toEqual({ ok: true });
        const heads = await office.parts.store.heads(site);
        for (const desk of Object.values(desks)) {
          const ends = [...(desk.engine.replicable?.chainEnds() ?? [])];
          expect(new Map(ends.map(([id, { seq, hash }]) => [id, { seq, hash }]))).toEqual(
            new Map(heads.map(({ desk: id, seq, hash }) => [id, { seq, hash }])),
          );
          expect(desk.notes()).toEqual(desks.A1.notes());
          expect(settings(desk)).toEqual(settings(desks.A1));
        }
      },
      { timeout: 20_000, interval: 200 },
    );
    const total = (await office.parts.store.heads(site)).reduce((sum, { seq }) => sum + seq, 0);
    expect(await office.parts.store.site(site)).toMatchObject({ postings: total, position: total });
    for (const desk of Object.values(desks)) {
      expect(await desk.engine.journal.count()).toBe(total);
      expect(await desk.engine.verify()).toMatchObject({ ok: true, viewsDiffer: [], postings: total });
      expect(desk.line.status()).toMatchObject({ state: 'connected', waiting: 0 });
    }
  }
  const settings = (desk: TestDesk) => desk.engine.views.state<SiteState>(`site:${site}`)?.settings;
  const officeBooks = async () =>
    (await office.parts.store.heads(site)).map(({ desk }) => desk).filter((desk) => desk.startsWith('HQ'));
  const alarms = async () => (await office.parts.store.alarms()).map(({ kind, desk }) => `${kind} ${desk}`);

  const orders = [
    ['A1', 'B1', 'C1'],
    ['C1', 'B1', 'A1'],
  ] as const;
  for (const order of orders) {
    test(`given it was told, when it has written and the desks come as ${order.join(' ')}, then nothing is lost and nothing stops`, async () => {
      await stand();
      // C1 hears of nothing that happens from here on until the head office was put back.
      await goOffline('C1');
      await desks.A1.note('备份之后 A1');
      await desks.B1.note('备份之后 B1');
      await sets('keyDueHours', 5);
      await sync('A1', 'B1', 'A1');
      await desks.C1.note('断网时 C1');
      await goOffline('A1', 'B1');
      await putBack();
      expect(await office.parts.store.startOfficeBooks(newOfficeDesk())).toEqual([site]);
      expect(await sets('keyDueHours', 4)).toMatch(/^HQ[A-Z0-9]{4}-0000000001$/);
      await comeBack(...order);
      await expectAllEqual();
      expect(desks.A1.notes()).toHaveLength(6);
      expect(settings(desks.C1)).toMatchObject({ keyDueHours: 4 });
      expect(await officeBooks()).toHaveLength(2);
      expect(await alarms()).toEqual([]);
    }, 240_000);

    test(`given nobody told it, when the desks come as ${order.join(' ')}, then it learns of it and goes on under another id`, async () => {
      await stand();
      await desks.A1.note('备份之后 A1');
      await sets('keyDueHours', 5);
      await sync('A1', 'B1', 'C1', 'A1');
      // Without anything new to send, and without a new start.
      await putBack();
      await sync(...order);
      await expectAllEqual();
      expect(await alarms()).toEqual(['put-back HQ']);
      expect(await sets('keyDueHours', 6)).toMatch(/^HQ[A-Z0-9]{4}-0000000001$/);
      await expectAllEqual();
      expect(settings(desks.C1)).toMatchObject({ keyDueHours: 6 });
    }, 240_000);

    test(`given nobody told it and it has written, when the desks come as ${order.join(' ')}, then both stand and an alarm says so`, async () => {
      await stand();
      await goOffline('C1');
      await sets('keyDueHours', 5);
      await sets('backupDays', 9);
      await sync('A1', 'B1');
      await desks.A1.note('备份之后 A1');
      await sync('A1', 'B1');
      await goOffline('A1', 'B1');
      await putBack();
      const again = await sets('keyDueHours', 4);
      await comeBack(...order);
      await expectAllEqual();
      expect(again).toMatch(/^HQ-/);
      expect(await alarms()).toEqual(['office-fork HQ']);
      expect(settings(desks.C1)).toMatchObject({ backupDays: 9 });
      expect(desks.C1.notes()).toHaveLength(4);
      await sets('keyDueHours', 6);
      await expectAllEqual();
    }, 240_000);
  }

  test('given a command is being carried out, when other postings of the head office are to be taken, then the book is cut behind it', async () => {
    await stand();
    await sets('keyDueHours', 5);
    await sync('A1');
    await goOffline('A1');
    await putBack();
    await sets('keyDueHours', 4);
    const office = () => desks.A1.engine.replicable?.chainEnds().get('HQ')?.hash;
    await desks.A1.reopen();
    const before = office();
    await desks.A1.engine.desk.between(async () => {
      await vi.waitFor(async () => expect(await alarms()).toEqual(['office-fork HQ']), 10_000);
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(office()).toBe(before);
    });
    await expectAllEqual();
    expect(office()).not.toBe(before);
  }, 240_000);

  test('given a desk that was shut out after the backup, then it is shut out again', async () => {
    await stand();
    await office.revoke(site, 'C1');
    await sync('A1', 'B1');
    await putBack();
    await sync('A1');
    await vi.waitFor(async () =>
      expect(await office.parts.store.desk(site, 'C1')).toMatchObject({ revoked: true }),
    );
  }, 240_000);
});
