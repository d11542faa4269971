import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Posting } from '../../shared/journal/posting.ts';
import type { Database } from './database.ts';
import type { OfficeStore } from './office-store.ts';
import { createSqlStore } from './sql-store.ts';
import { createTestBook } from './test-book.ts';
import { testDatabases } from './test-databases.ts';

const noQuarantine = 'ffffffffffff-ffff';
const contact = { at: '2026-11-21T08:00:00.000Z', waiting: 3 };

for (const databases of testDatabases()) {
  describe.skipIf(databases.skipped)(`[SYNC] many desks at once on ${databases.name}`, () => {
    let database: Database;
    let statements: string[] = [];
    let store: OfficeStore;
    let openAnother: (() => Database) | undefined;

    beforeAll(async () => {
      const opened = await databases.open();
      database = opened.database;
      openAnother = opened.another;
      store = createSqlStore({
        ...database,
        query: (sql, params) => {
          statements.push(sql);
          return database.query(sql, params);
        },
      });
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await database?.close();
      await databases.close();
    });

    const append = (by: OfficeStore, postings: readonly Posting[]) => {
      const [first] = postings;
      if (!first) throw new Error('nothing to append');
      return by.append(postings, { seq: first.seq - 1, hash: first.prev }, noQuarantine, contact);
    };
    const books = async (prefix: string, sites: number, desks: readonly string[]) => {
      const names = Array.from({ length: sites }, (_, at) => `${prefix}-${at}`);
      for (const site of names) await store.addSite(site, site);
      return names.flatMap((site) => desks.map((desk) => createTestBook(site, desk)));
    };

    it('given pushes of many desks, then they share statements and each is stored as if it came alone', async () => {
      const all = await books('shared', 12, ['A1', 'A2']);
      const pushed = all.map((book, at) => book.write(1 + (at % 3)));
      statements = [];
      const stored = await Promise.all(pushed.map((postings) => append(store, postings)));
      const appends = statements.filter((sql) => sql.includes('append_postings'));
      expect(appends.length).toBeLessThan(all.length);
      expect(appends.some((sql) => sql.includes('LATERAL'))).toBe(true);
      for (const [at, { site, desk }] of all.entries()) {
        const postings = pushed[at] ?? [];
        expect(stored[at]).toMatchObject({ kind: 'stored', lastSeq: postings.length, heldNext: false });
        expect(await store.readSince(site, desk, 0, 10)).toEqual(postings);
      }
      for (const site of new Set(all.map((book) => book.site))) {
        const { postings, last } = await store.pull(site, '', 0, 100);
        expect(postings).toHaveLength(last);
        expect(await store.site(site)).toMatchObject({ position: last, postings: last });
      }
      await store.addDesk({ ...{ site: 'shared-3', desk: 'A2', name: '' }, publicKey: 'k', tokenHash: 't' });
      expect(await store.desk('shared-3', 'A2')).toMatchObject({ lastContact: contact.at, waiting: 3 });
    });

    it('given one among them that cannot be stored and one that came late, then the others are stored', async () => {
      const all = await books('mixed', 8, ['A1']);
      const late = all[5]?.copy();
      await append(store, late?.write(1) ?? []);
      const lost = createTestBook('nowhere', 'A1');
      const pushed = [...all.slice(0, 6), lost, ...all.slice(6)].map((book) => book.write(2));
      const done = await Promise.allSettled(pushed.map((postings) => append(store, postings)));
      expect(done.map((one) => (one.status === 'fulfilled' ? one.value.kind : 'failed'))).toEqual([
        ...['stored', 'stored', 'stored', 'stored', 'stored', 'moved', 'failed', 'stored', 'stored'],
      ]);
      expect(done[5]).toMatchObject({ value: { tail: late?.tail() } });
    });

    it.skipIf(!databases.several)(
      'given two instances that append for desks of the same sites, then none waits for the other for ever',
      async () => {
        const other = openAnother?.();
        if (!other) throw new Error('There is only one way in');
        const second = createSqlStore(other);
        const all = await books('both', 10, ['A1', 'A2', 'B1', 'B2']);
        for (let round = 0; round < 8; round += 1) {
          // Both hear of desks of the same sites, in another order.
          const here = all
            .filter(({ desk }) => desk.startsWith('A'))
            .map((book) => append(store, book.write(1)));
          const there = all
            .filter(({ desk }) => desk.startsWith('B'))
            .reverse()
            .map((book) => append(second, book.write(1)));
          await Promise.all([...here, ...there]);
        }
        // The server counts a second later.
        await wait(1_500);
        const deadlocks = await database.query<{ deadlocks: number }>(
          'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
        );
        expect(deadlocks).toEqual([{ deadlocks: 0 }]);
        for (const { site, desk } of all) expect((await store.tail(site, desk)).seq).toBe(8);
        await second.close();
        await other.close();
      },
      60_000,
    );
  });
}
