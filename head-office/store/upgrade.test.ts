import { afterAll, describe, expect, it } from 'vitest';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { neverApart } from '../intake/never-apart.ts';
import type { Database } from './database.ts';
import { documentOf } from './document.ts';
import { migrate } from './migrate.ts';
import { createSqlStore } from './sql-store.ts';
import { createTestBook } from './test-book.ts';
import { testDatabases } from './test-databases.ts';

const site = 'cuihu';
const now = Date.UTC(2026, 10, 1);
const day = 86_400_000;
const limit = nextHlc(firstHlc, now + day);

/** As the program did that knew no more than the first migrations. */
async function append(database: Database, postings: readonly Posting[]): Promise<void> {
  const [first] = postings;
  if (!first) throw new Error('nothing to append');
  const columns = [
    postings.map(({ hlc }) => hlc),
    postings.map(({ hash }) => hash),
    postings.map(documentOf),
  ];
  await database.query('SELECT * FROM append_postings($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [
    ...[site, first.desk, first.seq - 1, first.prev, limit, ...columns, null, null],
  ]);
}

async function oldDatabase(database: Database) {
  await migrate(database, '0020');
  await database.query('INSERT INTO sites (site, name) VALUES ($1, $2)', [site, '翠湖苑']);
  const desk = createTestBook(site, 'A1');
  const far = createTestBook(site, 'B1');
  const office = createTestBook(site, 'HQ', createDeskKeys());
  for (const { desk: id, publicKey } of [desk, far])
    await database.query(
      'INSERT INTO desks (site, desk, name, public_key, token_hash) VALUES ($1, $2, $2, $3, $2)',
      [site, id, publicKey],
    );
  const written = { desk: desk.write(3), far: far.write(2, { at: now + 30 * day }) };
  await append(database, written.desk);
  await append(database, written.far);
  const first = office.write(1, { at: now });
  const apart = office.write(1, { at: now + 30 * day });
  await append(database, first);
  await append(database, apart);
  for (const { seq, id, hash, hlc, request } of first)
    await database.query(
      'INSERT INTO office_book (site, seq, posting, hash, hlc, request) VALUES ($1, $2, $3, $4, $5, $6)',
      [site, seq, id, hash, hlc, request],
    );
  return { desk, far, office, written };
}

for (const databases of testDatabases()) {
  describe.skipIf(databases.skipped)(`[SYNC] a database of an earlier version, on ${databases.name}`, () => {
    afterAll(() => databases.close());

    it('given it has postings, when it is brought up to date, then they are served and added to as before', async () => {
      const { database } = await databases.open({ bare: true });
      const { desk, far, office, written } = await oldDatabase(database);
      expect(await migrate(database)).toContain('marks');
      const store = createSqlStore(database);
      const page = await store.pull(site, '', 0, 100);
      expect(page.postings.map(({ id }) => id)).toEqual([
        ...written.desk.map(({ id }) => id),
        'HQ-0000000001',
        'HQ-0000000002',
      ]);
      expect(page.mark).not.toBe('');
      const half = await store.pull(site, '', 0, 2);
      expect((await store.pull(site, '', 2, 100)).sinceMark).toBe(half.mark);
      expect(half.mark).not.toBe(page.mark);
      expect(await store.officeDesk(site)).toBe('HQ');

      const tail = desk.tail();
      expect(await store.append(desk.write(2), tail, limit)).toMatchObject({
        kind: 'stored',
        quarantined: 0,
      });
      expect(await store.quarantined()).toMatchObject([{ desk: 'B1', count: 2 }]);
      expect(await store.release(site, 'B1', 'g', 'person')).toBe(2);
      // Released as ever; how far ahead it was, an earlier version did not note.
      const farTail = far.tail();
      expect(await store.append(far.write(1, { at: now + 30 * day }), farTail, limit)).toMatchObject({
        quarantined: 1,
      });
      const officeTail = office.tail();
      expect(
        await store.append(office.write(1, { at: now + 30 * day }), officeTail, neverApart),
      ).toMatchObject({ kind: 'stored', quarantined: 0 });
      await store.close();
      await database.close();
    }, 120_000);
  });
}
