import { setImmediate as letOthers } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { firstHlc, hlcMillis, nextHlc } from '../../shared/journal/hlc.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { farFuture, type PushRequest, postingSchema, syncLimits } from '../../shared/sync/protocol.ts';
import type { Database } from '../store/database.ts';
import type { OfficeStore } from '../store/office-store.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { createTestBook, type TestBook } from '../store/test-book.ts';
import { testDatabases } from '../store/test-databases.ts';
import { createIntake, type Intake } from './intake.ts';
import { releaseDue } from './release-due.ts';

const now = Date.UTC(2026, 10, 22);

for (const databases of testDatabases()) {
  describe.skipIf(databases.skipped)(`[SYNC] pushes of desks on ${databases.name}`, () => {
    const opened: { database: Database; store: OfficeStore; intake: Intake }[] = [];
    let sites = 0;
    let time = now;
    afterEach(() => {
      time = now;
    });

    const addInstance = (database: Database) => {
      const store = createSqlStore(database);
      const parts = { store, company: '翠湖物业', keys: { publicKey: 'office' }, clock: () => time };
      opened.push({
        database,
        store,
        intake: createIntake(parts, { vouch: async () => undefined, writeAnew: async () => undefined }),
      });
    };
    const instance = (index: number) => {
      const found = opened[index % opened.length];
      if (!found) throw new Error('no instance');
      return found;
    };
    beforeAll(async () => {
      const { database, another } = await databases.open();
      addInstance(database);
      if (another) addInstance(another());
    }, 120_000);
    afterAll(async () => {
      for (const { store, database } of opened) {
        await store.close();
        await database.close();
      }
      await databases.close();
    });

    const newBook = async (desk = 'A1') => {
      sites += 1;
      const book = createTestBook(`site-${sites}`, desk);
      const { store } = instance(0);
      await store.addSite(book.site, book.site);
      await addDesk(book);
      return book;
    };
    const addDesk = ({ site, desk, publicKey }: TestBook) =>
      instance(0).store.addDesk({ site, desk, name: '大堂', publicKey, tokenHash: `${site}/${desk}` });
    const push = async (book: TestBook, postings: readonly Posting[], by = 0) => {
      const { store, intake } = instance(by);
      const desk = await store.desk(book.site, book.desk);
      if (!desk) throw new Error('not enrolled');
      return intake.push(desk, { postings: asSent(postings), waiting: postings.length });
    };
    const stored = async ({ site, desk }: TestBook) => instance(0).store.readSince(site, desk, 0, 1_000);
    const alarmsOf = async ({ site }: TestBook) =>
      (await instance(0).store.alarms())
        .filter((alarm) => alarm.site === site)
        .map(({ kind, posting }) => ({ kind, posting }));

    it('given a new book, when it is pushed twice, then it is stored once and the repeat is known again', async () => {
      const book = await newBook();
      const postings = book.write(3);
      expect(await push(book, postings)).toEqual({
        ok: true,
        answer: { lastSeq: 3, stored: 3, repeated: 0, held: 0, quarantined: 0, now },
      });
      expect(await push(book, [...postings, ...book.write(1)])).toEqual({
        ok: true,
        answer: { lastSeq: 4, stored: 1, repeated: 3, held: 0, quarantined: 0, now },
      });
      expect(await stored(book)).toHaveLength(4);
    });

    it('given what still waits at the desk, when it pushes, then the head office knows how much and when', async () => {
      const book = await newBook();
      const desk = await instance(0).store.desk(book.site, 'A1');
      if (!desk) throw new Error('not enrolled');
      await instance(0).intake.push(desk, { postings: asSent(book.write(2)), waiting: 9 });
      expect(await instance(0).store.desk(book.site, 'A1')).toMatchObject({
        ...{ waiting: 7, lastContact: new Date(now).toISOString(), lastSeq: 2 },
      });
    });

    it('given a gap, when it is filled, then what waited behind it is stored too', async () => {
      const book = await newBook();
      const postings = book.write(6);
      const counts = { stored: 0, repeated: 0, held: 0, quarantined: 0, now };
      expect(await push(book, postings.slice(4))).toEqual({
        ok: true,
        answer: { ...counts, lastSeq: 0, held: 2 },
      });
      expect(await push(book, [...postings.slice(0, 1), ...postings.slice(3, 5)])).toEqual({
        ok: true,
        answer: { ...counts, lastSeq: 1, stored: 1, held: 1, repeated: 1 },
      });
      expect(await push(book, postings.slice(1, 3))).toEqual({
        ok: true,
        answer: { ...counts, lastSeq: 6, stored: 2 },
      });
      expect(await stored(book)).toEqual(postings);
    });

    it('given any order, cut and repetition of pushes, also at once, then exactly the book is stored, once', async () => {
      const size = 12;
      const piece = fc.record({
        from: fc.nat(size - 1),
        length: fc.integer({ min: 1, max: 5 }),
        by: fc.nat(1),
        shuffled: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
          const book = await newBook();
          const postings = book.write(size);
          for (const round of [...rounds, [{ from: 0, length: size, by: 1, shuffled: false }]]) {
            const results = await Promise.all(
              round.map(({ from, length, by, shuffled }) => {
                const cut = postings.slice(from, from + length);
                return push(book, shuffled ? [...cut.toReversed(), ...cut.slice(0, 1)] : cut, by);
              }),
            );
            for (const result of results) {
              if (!result.ok) throw new Error(JSON.stringify(result.fault));
            }
          }
          expect(await stored(book)).toEqual(postings);
          const { store } = instance(0);
          expect(await store.site(book.site)).toMatchObject({ position: size, postings: size });
          expect((await store.pull(book.site, 'B1', 0, 100)).postings).toEqual(postings);
          expect(await store.heldFrom(book.site, 'A1', 1)).toEqual([]);
          expect(await alarmsOf(book)).toEqual([]);
        }),
        { numRuns: 25 },
      );
    });

    it('given several desks of one site that push at once, then positions have no gap and no pull misses one', async () => {
      const first = await newBook('A1');
      const books = [first, ...['A2', 'A3', 'A4'].map((desk) => createTestBook(first.site, desk))];
      for (const book of books.slice(1)) await addDesk(book);
      const { store } = instance(1);
      const pulled: string[] = [];
      let since = 0;
      let writing = true;
      const pull = async () => {
        const page = await store.pull(first.site, 'B1', since, 7);
        pulled.push(...page.postings.map(({ id }) => id));
        since = page.position;
        return page.postings.length;
      };
      const reader = (async () => {
        // A database inside the process answers at once: the others would never have their turn.
        while (writing) await Promise.all([pull(), letOthers()]);
        while ((await pull()) > 0);
      })();
      await Promise.all(
        books.map(async (book, by) => {
          for (let round = 0; round < 12; round += 1) {
            const result = await push(book, book.write(3), by + round);
            expect(result.ok).toBe(true);
          }
        }),
      );
      writing = false;
      await reader;
      expect(pulled).toHaveLength(4 * 36);
      expect(new Set(pulled).size).toBe(4 * 36);
      expect(await store.site(first.site)).toMatchObject({ position: 4 * 36, postings: 4 * 36 });
    });

    it('given two books under one id, when both are pushed, then the second is a fork from where they differ', async () => {
      const book = await newBook();
      await push(book, book.write(2));
      const copy = book.copy();
      const [ours, theirs] = [book.write(2), copy.write(3)];
      expect(await push(book, ours)).toMatchObject({ ok: true });
      for (let again = 0; again < 2; again += 1) {
        expect(await push(book, theirs, again)).toEqual({
          ok: false,
          fault: { fault: 'fork', posting: 'A1-0000000003', seq: 3 },
        });
      }
      expect(await stored(book)).toHaveLength(4);
      expect(await stored(book)).toEqual(expect.arrayContaining(ours));
      expect(await alarmsOf(book)).toEqual([{ kind: 'fork', posting: 'A1-0000000003' }]);
    });

    it('given a held page of another book, when the gap is filled, then it is not appended and somebody is told', async () => {
      const book = await newBook();
      const copy = book.copy();
      const stranger = copy.write(4).slice(2);
      expect(await push(book, stranger)).toMatchObject({ ok: true, answer: { held: 2 } });
      const own = book.write(2);
      expect(await push(book, own)).toMatchObject({ ok: true, answer: { lastSeq: 2 } });
      expect(await stored(book)).toEqual(own);
      expect(await alarmsOf(book)).toEqual([{ kind: 'fork', posting: 'A1-0000000003' }]);
      expect(await push(book, book.write(2))).toMatchObject({ ok: true, answer: { lastSeq: 4, stored: 2 } });
    });

    it('given one changed character anywhere, when it is pushed, then all of the push is refused', async () => {
      await fc.assert(
        fc.asyncProperty(fc.nat(3), fc.nat(10_000), async (which, place) => {
          const book = await newBook();
          const postings = book.write(4);
          const text = JSON.stringify(postings[which]);
          const at = place % text.length;
          const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
          const tampered = parse(changed);
          // What is no posting at all does not get past the schema; the rest is for the intake to find.
          fc.pre(tampered !== undefined && JSON.stringify(tampered) !== text);
          const result = await push(
            book,
            postings.map((posting, i) => (i === which && tampered ? tampered : posting)),
          );
          // A number that was changed may make it a gap or a repeat; its hash says otherwise in any case.
          expect(result.ok).toBe(false);
          expect(await stored(book)).toEqual([]);
          expect(await instance(0).store.heldFrom(book.site, 'A1', 1)).toEqual([]);
        }),
        { numRuns: 120 },
      );
    });

    it('given a posting of another site, of another desk, too large or of the head office’s kind, then nothing is written', async () => {
      const book = await newBook();
      const [good] = book.write(1);
      const elsewhere = createTestBook('elsewhere', 'A1').write(1);
      const neighbour = createTestBook(book.site, 'A2').write(1);
      const copy = book.copy();
      const large = copy.copy().write(1, { data: 'x'.repeat(syncLimits.posting) });
      const reserved = copy.copy().write(1, { type: 'site.deskEnrolled' });
      const forged = createTestBook(book.site, 'A1').write(2).slice(1);
      for (const [bad, code] of [
        [elsewhere, 'site'],
        [neighbour, 'site'],
        [large, 'size'],
        [reserved, 'schema'],
        [forged, 'signature'],
      ] as const) {
        const result = await push(book, [...(good ? [good] : []), ...bad]);
        expect(result.ok ? 'taken' : result.fault.fault).toBe(code);
        expect(await stored(book)).toEqual([]);
      }
      expect(await alarmsOf(book)).toEqual([{ kind: 'signature', posting: 'A1-0000000002' }]);
    });

    it('given a book that does not follow what is stored, when it goes on, then its chain is broken', async () => {
      const book = await newBook();
      const copy = book.copy();
      await push(book, book.write(2));
      const [, , third] = copy.write(3);
      expect(await push(book, third ? [third] : [])).toMatchObject({ ok: false, fault: { fault: 'chain' } });
      expect(await stored(book)).toHaveLength(2);
    });

    it('given a desk that was shut out, when it pushes, then nothing is stored and somebody is told', async () => {
      const book = await newBook();
      await instance(0).store.revokeDesk(book.site, 'A1');
      expect(await push(book, book.write(1))).toEqual({ ok: false, fault: { fault: 'revoked' } });
      expect(await stored(book)).toEqual([]);
      expect(await alarmsOf(book)).toEqual([{ kind: 'revoked-push', posting: 'A1-0000000001' }]);
    });

    it('given another desk hands in what a desk wrote that was shut out, when the alarm is settled, then it is not raised at each start', async () => {
      const book = await newBook();
      const other = createTestBook(book.site, 'B1');
      await addDesk(other);
      const { store, intake } = instance(0);
      await store.revokeDesk(book.site, 'A1');
      const postings = asSent(book.write(1));
      const handIn = async () => {
        const desk = await store.desk(book.site, 'B1');
        if (!desk) throw new Error('not enrolled');
        expect(await intake.push(desk, { postings, waiting: 0 })).toMatchObject({
          fault: { fault: 'revoked' },
        });
      };
      await handIn();
      const [alarm] = (await store.alarms()).filter(({ site }) => site === book.site);
      expect(alarm).toMatchObject({ kind: 'revoked-push', desk: 'A1', settled: false });
      await store.settleAlarm(alarm?.id ?? 0);
      await handIn();
      expect(await alarmsOf(book)).toHaveLength(1);
      // The desk itself is told of each time.
      await push(book, postings);
      expect(await alarmsOf(book)).toHaveLength(2);
    });

    it('given a clock far ahead, when its time has come, then the postings are let through by themselves', async () => {
      const book = await newBook();
      const good = book.write(1);
      const ahead = book.write(2, { at: now + farFuture + 60_000 });
      expect(await push(book, [...good, ...ahead])).toMatchObject({
        ok: true,
        answer: { stored: 3, quarantined: 2 },
      });
      expect(await alarmsOf(book)).toEqual([{ kind: 'far-future', posting: 'A1-0000000002' }]);
      const { store } = instance(0);
      expect(await releaseDue(store, now)).toBe(0);
      expect((await store.pull(book.site, 'B1', 0, 10)).postings).toEqual(good);
      expect(await releaseDue(store, hlcMillis(ahead[1]?.hlc ?? nextHlc(firstHlc, 1)) - farFuture + 1)).toBe(
        2,
      );
      expect((await store.pull(book.site, 'B1', 0, 10)).postings).toEqual([...good, ...ahead]);
    });

    const minute = 60_000;
    const day = 24 * 60 * minute;
    const apartOf = async (book: TestBook, postings: readonly Posting[], at: number) => {
      time = at;
      const result = await push(book, postings);
      if (!result.ok) throw new Error(JSON.stringify(result.fault));
      return result.answer.quarantined;
    };
    const byPerson = (book: TestBook) => instance(0).store.release(book.site, book.desk, 'g', 'person');

    it('given a clock that a person let through, when the desk writes on with it, then that is let through too', async () => {
      const book = await newBook();
      const ahead = now + 1_000 * day;
      expect(await apartOf(book, book.write(3, { at: ahead }), now)).toBe(3);
      expect(await byPerson(book)).toBe(3);
      // The clock was set right and only counts on; or it runs on as wrong as it was; or its line was down for a while.
      expect(await apartOf(book, book.write(500, { at: now + minute }), now + minute)).toBe(0);
      expect(await apartOf(book, book.write(2, { at: ahead + 9 * day }), now + 9 * day)).toBe(0);
      expect(await apartOf(book, book.write(2, { at: ahead + 10 * day + 30 * minute }), now + 10 * day)).toBe(
        0,
      );
      expect((await alarmsOf(book)).map(({ posting }) => posting)).toEqual(['A1-0000000001']);
      expect((await instance(1).store.pull(book.site, 'B1', 0, 1_000)).postings).toHaveLength(507);
    });

    it('given a clock that a person let through, when it jumps further ahead, then it is kept apart again', async () => {
      const book = await newBook();
      const neighbour = createTestBook(book.site, 'A2');
      await addDesk(neighbour);
      await apartOf(book, book.write(1, { at: now + 1_000 * day }), now);
      await byPerson(book);
      // Nobody let the neighbour's clock through.
      expect(await apartOf(neighbour, neighbour.write(1, { at: now + 2 * day }), now)).toBe(1);
      expect(await apartOf(book, book.write(1, { at: now + 1_000 * day + 61 * minute }), now)).toBe(1);
      expect(await apartOf(book, book.write(1), now + minute)).toBe(1);
      expect(await alarmsOf(book)).toContainEqual({ kind: 'far-future', posting: 'A1-0000000002' });
      expect(await byPerson(book)).toBe(2);
      expect(await apartOf(book, book.write(5), now + 2 * minute)).toBe(0);
    });

    it('given a clock that a person let through, when its time has come, then the next jump is kept apart', async () => {
      const book = await newBook();
      await apartOf(book, book.write(1, { at: now + 100 * day }), now);
      await byPerson(book);
      expect(await apartOf(book, book.write(1), now + 101 * day)).toBe(0);
      expect(await apartOf(book, book.write(1, { at: now + 150 * day }), now + 101 * day)).toBe(1);
    });

    it('given a clock whose time has come, when that let it through, then no later jump is let through with it', async () => {
      const book = await newBook();
      await apartOf(book, book.write(1, { at: now + 100 * day }), now);
      expect(await releaseDue(instance(0).store, now + 100 * day)).toBeGreaterThan(0);
      expect(await apartOf(book, book.write(1, { at: now + 100 * day + 1 }), now)).toBe(1);
    });

    it('given too many postings behind a gap, when more come, then the desk is asked to come again', async () => {
      const book = await newBook();
      const { store } = instance(0);
      const [, ...rest] = book.write(syncLimits.held + 3);
      for (let from = 0; from < syncLimits.held; from += 500)
        await store.hold(rest.slice(from, from + 500), {
          postings: syncLimits.held,
          bytes: syncLimits.heldBytes,
        });
      expect(await push(book, rest.slice(-2))).toMatchObject({ ok: false, fault: { fault: 'busy' } });
      expect(await push(book, rest.slice(0, 2))).toMatchObject({
        ok: true,
        answer: { repeated: 2, held: 0 },
      });
    });

    it('given a crash between a filled gap and what waited behind it, when the desk sends again, then it is stored', async () => {
      const book = await newBook();
      const postings = book.write(4);
      const { store } = instance(0);
      await push(book, postings.slice(2));
      await store.append(postings.slice(0, 2), { seq: 0, hash: '' }, 'ffffffffffff-ffff');
      expect(await push(book, postings.slice(0, 2), 1)).toMatchObject({
        ok: true,
        answer: { lastSeq: 4, repeated: 2 },
      });
      expect(await stored(book)).toEqual(postings);
    });

    it.runIf(databases.several)(
      'given two instances on one server, when one stores, then whoever listens at the other is told',
      async () => {
        const book = await newBook();
        const heard: number[] = [];
        const stop = await instance(1).store.listen((site, position) => {
          if (site === book.site) heard.push(position);
        });
        await push(book, book.write(2), 0);
        await expect.poll(() => heard).toEqual([2]);
        await stop();
      },
    );
  });
}

/** As it comes over the line. */
function asSent(postings: readonly Posting[]): PushRequest['postings'] {
  return JSON.parse(JSON.stringify(postings));
}

function parse(text: string): Posting | undefined {
  try {
    return postingSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
