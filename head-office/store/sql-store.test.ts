import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import { chainStart, faultOf } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { postingId } from '../../shared/journal/posting.ts';
import type { Database } from './database.ts';
import type { OfficeStore } from './office-store.ts';
import { createSqlStore } from './sql-store.ts';
import { createTestBook } from './test-book.ts';
import { testDatabases } from './test-databases.ts';

const noQuarantine = 'ffffffffffff-ffff';
const many = { postings: 10, bytes: 1_000_000 };
const few = { postings: 2, bytes: 1_000_000 };

for (const databases of testDatabases()) {
  describe.skipIf(databases.skipped)(`[SYNC] the books of all sites on ${databases.name}`, () => {
    let database: Database;
    let store: OfficeStore;
    let site = '';
    let count = 0;

    beforeAll(async () => {
      ({ database } = await databases.open());
      store = createSqlStore(database);
    }, 120_000);
    afterAll(async () => {
      await store?.close();
      await database?.close();
      await databases.close();
    });

    const newSite = async () => {
      count += 1;
      site = `site-${count}`;
      await store.addSite(site, `小区 ${count}`);
      return site;
    };
    const append = async (postings: readonly Posting[], quarantineFrom = noQuarantine) => {
      const [first] = postings;
      if (!first) throw new Error('nothing to append');
      return store.append(postings, { seq: first.seq - 1, hash: first.prev }, quarantineFrom);
    };

    it('given a site, when it is added again, then it stays as it was', async () => {
      await newSite();
      expect(await store.addSite(site, 'another name')).toBe(false);
      expect(await store.site(site)).toEqual({ site, name: `小区 ${count}`, position: 0, postings: 0 });
      expect(await store.sites()).toContainEqual({ site, name: `小区 ${count}`, position: 0, postings: 0 });
      expect(await store.site('nowhere')).toBeUndefined();
    });

    it('given a desk, when it is added, contacted and shut out, then it is found by its token and says so', async () => {
      await newSite();
      const desk = { site, desk: 'A1', name: '大堂', publicKey: 'key-1', tokenHash: `token-${site}` };
      expect(await store.addDesk(desk)).toBe(true);
      expect(await store.addDesk({ ...desk, publicKey: 'key-2', tokenHash: 'other' })).toBe(false);
      await store.noteContact(site, 'A1', '2026-11-21T08:00:00.000Z', 7);
      await store.noteContact(site, 'A1', '2026-11-21T08:01:00.000Z');
      expect(await store.deskOfToken(`token-${site}`)).toEqual({
        ...{ site, desk: 'A1', name: '大堂', publicKey: 'key-1', revoked: false, lastSeq: 0, lastHash: '' },
        ...{ lastContact: '2026-11-21T08:01:00.000Z', waiting: 7 },
      });
      expect(await store.deskOfToken('other')).toBeUndefined();

      expect(await store.addDesk({ ...desk, tokenHash: `again-${site}` })).toBe(true);
      expect(await store.deskOfToken(`token-${site}`)).toBeUndefined();
      await store.revokeDesk(site, 'A1');
      expect((await store.desk(site, 'A1'))?.revoked).toBe(true);
      expect(await store.addDesk(desk)).toBe(false);
      expect((await store.desks(site)).map(({ desk }) => desk)).toEqual(['A1']);
    });

    it('[SYNC] given a desk that is shut out while another succeeds it, then the other is never left standing', async () => {
      const tokenHash = '';
      for (let round = 0; round < 10; round += 1) {
        await newSite();
        await store.addDesk({ site, desk: 'A1', name: '大堂', publicKey: 'key-1', tokenHash });
        const next = { site, desk: 'A1B', name: '大堂', publicKey: 'key-2', tokenHash, succeeds: 'A1' };
        const [added] = await Promise.all([store.addDesk(next), store.revokeDesk(site, 'A1')]);
        expect((await store.desk(site, 'A1B'))?.revoked).toBe(added ? true : undefined);
        expect(await store.addDesk({ ...next, desk: 'A1C', publicKey: 'key-3' })).toBe(false);
      }
    });

    it('given a book, when it is appended, then it can be pulled and read, the same to the letter', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const postings = book.write(3);
      expect(await append(postings)).toEqual({
        ...{ kind: 'stored', lastSeq: 3, quarantined: 0, apartFrom: undefined, heldNext: false },
      });
      expect(await store.pull(site, 'B1', 0, 10)).toMatchObject({ postings, position: 3, last: 3 });
      expect(await store.pull(site, 'B1', 0, 2)).toMatchObject({
        postings: postings.slice(0, 2),
        position: 2,
        last: 3,
      });
      expect(await store.pull(site, 'A1', 0, 10)).toMatchObject({ postings: [], position: 3, last: 3 });
      const texts = await store.pullTexts(site, 'B1', 0, 10);
      expect(texts).toMatchObject({ position: 3, last: 3 });
      expect(texts.postings.map((text) => JSON.parse(text))).toEqual(postings);
      expect(await store.readSince(site, 'A1', 1, 1)).toEqual(postings.slice(1, 2));
      expect(await store.read(site, ['A1-0000000003', 'A1-0000000009', 'no id'])).toEqual(postings.slice(2));
      expect(await store.tail(site, 'A1')).toEqual(book.tail());
      expect(await store.site(site)).toMatchObject({ position: 3, postings: 3 });
    });

    it('[SYNC] given a position, then its mark stays as long as this database does, and is another one after it was given out again', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const copy = book.copy();
      await append(book.write(5));
      const whole = await store.pull(site, 'B1', 0, 10);
      const part = await store.pull(site, 'B1', 0, 2);
      expect(whole).toMatchObject({ position: 5, sinceMark: '', mark: expect.stringMatching(/./) });
      expect(await store.pull(site, 'B1', 5, 10)).toMatchObject({ sinceMark: whole.mark, mark: whole.mark });
      expect(await store.pull(site, 'A1', 2, 10)).toMatchObject({ sinceMark: part.mark, mark: whole.mark });
      expect(await store.pull(site, 'B1', 6, 10)).toMatchObject({ sinceMark: '' });
      await store.erase(site, [{ posting: 'A1-0000000005', index: 0 }]);
      expect(await store.pull(site, 'B1', 5, 10)).toMatchObject({ sinceMark: whole.mark });
      expect(await store.heads(site)).toEqual([{ desk: 'A1', ...book.tail() }]);
      // The same postings in the same places, after what was there was lost.
      await database.query('DELETE FROM postings WHERE site = $1', [site]);
      await database.query('DELETE FROM books WHERE site = $1', [site]);
      await database.query('UPDATE sites SET position = 0 WHERE site = $1', [site]);
      await append(copy.write(5));
      expect((await store.pull(site, 'B1', 5, 10)).sinceMark).not.toBe(whole.mark);
    });

    it('given somebody who appended in between, when one appends to the old end, then nothing is written', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const other = book.copy();
      await append(book.write(2));
      expect(await append(other.write(1))).toEqual({ kind: 'moved', tail: book.tail() });
      expect(await store.site(site)).toMatchObject({ position: 2, postings: 2 });
    });

    it('given any content, when it is stored, then its hashes, chain and signature still hold', async () => {
      await newSite();
      const book = createTestBook(site, 'A1');
      const crypto = nodeChainCrypto();
      const text = fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('\u0000', '\ud800', '\udc00x', '\n\r\u2028', '\\u0000'),
      );
      const data = fc.jsonValue({ stringUnit: 'binary' });
      await fc.assert(
        fc.asyncProperty(
          fc.record({ text, data, number: fc.double({ noNaN: true, noDefaultInfinity: true }) }),
          async (content) => {
            const before = book.tail();
            const [written] = book.write(1, { data: content });
            if (!written) throw new Error('one was written');
            // As it comes over the line.
            await append([JSON.parse(JSON.stringify(written))]);
            const [stored] = await store.readSince(site, 'A1', before.seq, 1);
            expect(stored && faultOf(stored, before, book.publicKey, crypto)).toBeUndefined();
            expect(stored).toEqual(JSON.parse(JSON.stringify(written)));
            const [text = ''] = (await store.pullTexts(site, 'B1', before.seq, 1)).postings;
            expect(JSON.parse(text)).toEqual(stored);
          },
        ),
        { numRuns: 150 },
      );
    });

    it('given postings that came too early, when the missing ones come, then they are handed out in order', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const postings = book.write(6);
      expect(await store.hold(postings.slice(3, 5), many)).toBe(2);
      expect(await store.hold(postings.slice(3, 4), many)).toBe(2);
      expect(await store.hold(postings.slice(5), few)).toBeUndefined();
      expect(await store.heldFrom(site, 'A1', 3)).toEqual([]);
      expect([...(await store.hashes(site, 'A1', 1, 9)).keys()].sort()).toEqual([4, 5]);
      expect(await append(postings.slice(0, 3))).toMatchObject({ heldNext: true });
      const held = await store.heldFrom(site, 'A1', 4);
      expect(held).toEqual(postings.slice(3, 5));
      expect(await append(held)).toMatchObject({ lastSeq: 5, heldNext: false });
      expect(await store.heldFrom(site, 'A1', 4)).toEqual([]);
      expect(await store.hashes(site, 'A1', 2, 3)).toEqual(
        new Map(postings.slice(1, 3).map((p) => [p.seq, p.hash])),
      );
      expect(await store.hold(postings.slice(0, 2), many)).toBe(0);
    });

    it('given long postings that came too early, when they are too many bytes, then none of the new ones is kept', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const [, ...early] = book.write(5, { data: { text: '长'.repeat(10_000) } });
      const twoOfThem = { postings: 10, bytes: 2 * 65_000 };
      expect(await store.hold(early.slice(0, 1), twoOfThem)).toBe(1);
      expect(await store.hold(early.slice(1), twoOfThem)).toBeUndefined();
      // What is held already is not counted again.
      expect(await store.hold(early.slice(0, 2), twoOfThem)).toBe(2);
      expect([...(await store.hashes(site, 'A1', 1, 9)).keys()].sort()).toEqual([2, 3]);
      const neighbour = createTestBook(site, 'A2').write(2, { data: { text: '长'.repeat(10_000) } });
      expect(await store.hold(neighbour.slice(1), twoOfThem)).toBe(1);
    });

    it('given a clock far ahead, when it is stored, then no desk sees it and what follows until it is let through', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const other = createTestBook(site, 'B1');
      const good = book.write(2);
      const ahead = book.write(1, { at: Date.UTC(2031, 0, 1) });
      const from = nextHlc(firstHlc, Date.UTC(2030, 0, 1));
      expect(await append([...good, ...ahead], from)).toMatchObject({
        quarantined: 1,
        apartFrom: 3,
        lastSeq: 3,
      });
      const after = book.write(2);
      expect(await append(after, noQuarantine)).toMatchObject({ quarantined: 2, apartFrom: 3 });
      await append(other.write(1));
      expect(await store.quarantined()).toEqual([{ site, desk: 'A1', count: 3, hlc: after[1]?.hlc }]);
      expect((await store.pull(site, 'C1', 0, 10)).postings.map(({ id }) => id)).toEqual([
        ...['A1-0000000001', 'A1-0000000002', 'B1-0000000001'],
      ]);
      expect(await store.site(site)).toMatchObject({ position: 3, postings: 6 });

      expect(await store.release(site, 'A1', ahead[0]?.hlc ?? '', 'time')).toBe(0);
      expect(await store.release(site, 'A1', after[1]?.hlc ?? '', 'time')).toBe(2);
      expect(await store.release(site, 'A1', noQuarantine, 'time')).toBe(1);
      expect(await store.release(site, 'A1', noQuarantine, 'time')).toBe(0);
      expect(await store.pull(site, 'C1', 3, 10)).toMatchObject({
        postings: [...ahead, ...after],
        position: 6,
        last: 6,
      });
      expect(await append(book.write(1))).toMatchObject({ quarantined: 0 });
    });

    it('[PII] given parts to erase, when they are stored, held or still to come, then none of them is kept', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const postings = book.write(4);
      await append(postings.slice(0, 1));
      await store.hold(postings.slice(2, 3), many);
      await store.erase(site, [
        { posting: 'A1-0000000001', index: 1 },
        { posting: 'A1-0000000003', index: 0 },
        { posting: 'A1-0000000004', index: 0 },
        { posting: 'A1-0000000004', index: 1 },
      ]);
      const [held] = await store.heldFrom(site, 'A1', 3);
      expect(held?.body).toEqual([null, postings[2]?.body[1]]);
      await append(postings.slice(1));
      const { postings: stored } = await store.pull(site, 'B1', 0, 10);
      const texts = await store.pullTexts(site, 'B1', 0, 10);
      expect(texts.postings.map((text) => JSON.parse(text))).toEqual(stored);
      expect(stored.map(({ body }) => body.map((part) => part === null))).toEqual([
        ...[
          [false, true],
          [false, false],
          [true, false],
          [true, true],
        ],
      ]);
      let before: { seq: number; hash: string } = chainStart;
      for (const posting of stored) {
        expect(faultOf(posting, before, book.publicKey, nodeChainCrypto())).toBeUndefined();
        before = posting;
      }
    });

    it('given large postings, when they are pulled, then a page stops before it is too large and loses none', async () => {
      const book = createTestBook(await newSite(), 'A1');
      const postings = book.write(12, { data: { text: '长'.repeat(160_000) } });
      for (const posting of postings) await append([posting]);
      const ids: string[] = [];
      let since = 0;
      let pages = 0;
      for (; since < 12; pages++) {
        const page = await store.pull(site, 'B1', since, 1_000);
        expect(page.postings.length).toBeGreaterThan(0);
        ids.push(...page.postings.map(({ id }) => id));
        since = page.position;
      }
      expect(pages).toBe(2);
      expect(ids).toEqual(postings.map(({ id }) => id));
    });

    it('given an alarm, when it is raised twice, settled and raised again, then it is open once each time', async () => {
      const alarm = {
        site: await newSite(),
        desk: 'A1',
        kind: 'fork',
        posting: 'A1-0000000001',
        detail: 'two',
      } as const;
      const ours = async () => (await store.alarms()).filter((one) => one.site === site);
      await store.raiseAlarm(alarm);
      await store.raiseAlarm(alarm);
      const [open, ...more] = await ours();
      expect(more).toEqual([]);
      expect(open).toMatchObject({ ...alarm, settled: false });
      await store.settleAlarm(open?.id ?? 0);
      await store.raiseAlarm(alarm);
      expect((await ours()).map(({ settled }) => settled)).toEqual([false, true]);
    });

    it('given a desk that gives cause for alarm without end, then its open alarms of a kind stay few', async () => {
      const flood = { site: 's1', desk: 'Z9', kind: 'revoked-push', detail: '1 postings' } as const;
      for (let seq = 1; seq <= 120; seq += 1) {
        await store.raiseAlarm({ ...flood, posting: postingId('Z9', seq) });
      }
      await store.raiseAlarm({ ...flood, kind: 'fork', posting: postingId('Z9', 1) });
      const open = (await store.alarms()).filter(({ desk }) => desk === 'Z9');
      expect(open.filter(({ kind }) => kind === 'revoked-push')).toHaveLength(100);
      expect(open.filter(({ kind }) => kind === 'fork')).toHaveLength(1);
    });

    it('given a code, when it is used, then only the same desk may use it again, and nobody when it is too old', async () => {
      const [now, later] = ['2026-11-21T08:00:00.000Z', '2026-11-21T09:00:00.000Z'];
      await store.addInvitation({ codeHash: 'c1', site: 's1', expiresAt: later });
      await store.addInvitation({ codeHash: 'c2', expiresAt: later });
      expect(await store.takeInvitation('c1', now, 'key-1')).toEqual({ site: 's1' });
      expect(await store.takeInvitation('c1', now, 'key-2')).toBeUndefined();
      expect(await store.takeInvitation('c1', now, 'key-1')).toEqual({ site: 's1' });
      expect(await store.takeInvitation('c2', later, 'key-1')).toBeUndefined();
      expect(await store.takeInvitation('c2', now, 'key-1')).toEqual({});
      expect(await store.takeInvitation('c3', now, 'key-1')).toBeUndefined();
    });

    describe('while somebody listens', () => {
      const stops: (() => Promise<void>)[] = [];
      afterEach(async () => {
        for (const stop of stops.splice(0)) await stop();
      });

      it('given a listener, when postings are stored, then it hears where the site ends', async () => {
        const book = createTestBook(await newSite(), 'A1');
        const heard = new Promise((resolve) => {
          store
            .listen((where, position) => where === site && resolve(position))
            .then((stop) => stops.push(stop));
        });
        await expect.poll(() => stops.length).toBe(1);
        await append(book.write(4));
        expect(await heard).toBe(4);
      });
    });
  });
}
