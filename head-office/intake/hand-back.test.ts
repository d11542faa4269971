import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import { giveWay } from '../../main/sync/office-fork.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { type PushRequest, syncLimits } from '../../shared/sync/protocol.ts';
import type { Database } from '../store/database.ts';
import type { OfficeStore } from '../store/office-store.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { createTestBook } from '../store/test-book.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createIntake, type Intake } from './intake.ts';

const keys = createDeskKeys();
const deskKey = createDeskKeys().publicKey;
const none = 'ffffffffffff-ffff';

for (const databases of testDatabases()) {
  describe.skipIf(databases.skipped)(`[SYNC] what the head office lost, on ${databases.name}`, () => {
    let database: Database;
    let store: OfficeStore;
    let intake: Intake;
    let anew: Posting[] = [];
    let site = '';
    let sites = 0;

    beforeAll(async () => {
      ({ database } = await databases.open());
      store = createSqlStore(database);
      const writeAnew = async (_site: string, posting: Posting) => void anew.push(posting);
      intake = createIntake(
        { store, company: '安居物业', keys, clock: Date.now },
        { vouch: async () => undefined, writeAnew },
      );
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await database?.close();
      await databases.close();
    });
    beforeEach(async () => {
      sites += 1;
      site = `lost-${sites}`;
      anew = [];
      await store.addSite(site, '翠湖苑');
      const a1 = { site, desk: 'A1', name: '大堂', publicKey: deskKey, tokenHash: site };
      expect(await store.addDesk(a1)).toBe(true);
    });

    const book = () => createTestBook(site, 'HQ', keys);
    const has = (postings: readonly Posting[]) =>
      store.append(postings, { seq: (postings[0]?.seq ?? 1) - 1, hash: postings[0]?.prev ?? '' }, none);
    const handBack = async (postings: readonly Posting[]) => {
      const desk = await store.desk(site, 'A1');
      if (!desk) throw new Error('there is no desk');
      return intake.push(desk, { postings: [...postings] as PushRequest['postings'], waiting: 0 });
    };
    const alarms = async () =>
      (await store.alarms())
        .filter((alarm) => alarm.site === site)
        .map(({ kind, posting }) => [kind, posting]);

    it('given postings of its own that it lost, when a desk hands them back, then it takes them and goes on under another id', async () => {
      const all = book().write(7);
      await has(all.slice(0, 4));
      expect(await handBack(all.slice(2))).toMatchObject({
        ok: true,
        answer: { lastSeq: 7, stored: 3, repeated: 2 },
      });
      expect(await store.readSince(site, 'HQ', 0, 10)).toEqual(all);
      const next = await store.officeDesk(site);
      expect(next).toMatch(/^HQ[A-Z0-9]{4}$/);
      expect(await alarms()).toEqual([['put-back', 'HQ-0000000005']]);
      // Handed back again, and by another desk: nothing new.
      expect(await handBack(all)).toMatchObject({ ok: true, answer: { stored: 0, repeated: 7 } });
      expect(await store.officeDesk(site)).toBe(next);
    });

    it('given other postings under the same numbers, when it is handed the old ones, then they are written anew and an alarm says so', async () => {
      const before = book();
      const first = before.write(2);
      const now = before.copy();
      const lost = before.write(3);
      await has(first);
      await has(now.write(1));
      expect(await handBack(lost)).toMatchObject({ ok: true, answer: { lastSeq: 3, stored: 0 } });
      expect(anew).toEqual(lost);
      expect(await store.tail(site, 'HQ')).toEqual(now.tail());
      expect(await alarms()).toEqual([['office-fork', 'HQ-0000000003']]);
    });

    it('given more of them than one push takes, when a desk gives way, then all are written anew in their order', async () => {
      const before = book();
      const first = before.write(2);
      const now = before.copy();
      const lost = before.write(syncLimits.push + 20);
      await has(first);
      await has(now.write(1));
      const cuts: unknown[] = [];
      await giveWay({
        ...{ desk: 'HQ', seq: 3, signal: new AbortController().signal, rebuild: async () => undefined },
        journal: {
          readSince: async (_desk, seq, limit) => [...first, ...lost].slice(seq, seq + limit),
          cut: async (desk, from) => void cuts.push([desk, from]),
        },
        client: {
          push: async ({ postings }) => {
            const reply = await handBack(postings as Posting[]);
            if (!reply.ok) throw new Error(reply.fault.fault);
            return reply.answer;
          },
        },
      });
      expect([...new Set(anew)]).toEqual(lost);
      expect(cuts).toEqual([['HQ', 3]]);
      expect(await alarms()).toEqual([['office-fork', 'HQ-0000000003']]);
    });

    it('given a fork’s first posting together with one that is stored, then that one is not written anew', async () => {
      const before = book();
      const first = before.write(2);
      const now = before.copy();
      const [lost] = before.write(1);
      const stored = now.write(3);
      await has([...first, ...stored]);
      const [, , last] = stored;
      if (!lost || !last) throw new Error('too few');
      expect(await handBack([lost, last])).toMatchObject({ ok: true });
      expect(anew).toEqual([lost]);
    });

    it('given postings that the company’s key did not sign, or with a gap, then nothing of them is taken', async () => {
      const writes = await store.officeDesk(site);
      const [first, second, third] = book().write(3);
      if (!first || !second || !third) throw new Error('too few');
      const forged = createTestBook(site, 'HQ').write(1);
      expect(await handBack(forged)).toMatchObject({ ok: false, fault: { fault: 'signature' } });
      expect(await handBack([first, third])).toMatchObject({ ok: false, fault: { fault: 'chain' } });
      expect(await handBack([second])).toMatchObject({ ok: false, fault: { fault: 'chain' } });
      expect(await handBack([{ ...first, sig: second.sig }])).toMatchObject({ ok: false });
      expect(await store.tail(site, 'HQ')).toMatchObject({ seq: 0 });
      expect(await store.officeDesk(site)).toBe(writes);
    });

    it('given a desk that was enrolled and one that was shut out after the backup, then both are known again', async () => {
      const publicKey = createDeskKeys().publicKey;
      const enrolled = { type: 'site.deskEnrolled', data: { deskId: 'B1', deskName: '西门', publicKey } };
      const shutOut = { type: 'site.deskRevoked', data: { deskId: 'A1' } };
      const office = book();
      expect(await handBack([...office.write(1, enrolled), ...office.write(1, shutOut)])).toMatchObject({
        ok: true,
      });
      expect(await store.desk(site, 'B1')).toMatchObject({ name: '西门', publicKey, revoked: false });
      expect(await store.isVouched(site, 'B1')).toBe(true);
      expect(await store.desk(site, 'A1')).toMatchObject({ revoked: true });
      expect(await handBack(office.write(1))).toMatchObject({ ok: false, fault: { fault: 'revoked' } });
    });
  });
}
