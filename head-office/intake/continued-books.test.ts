import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { codeText, formatEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import type { EarlierIdentity } from '../../shared/sync/move-text.ts';
import { type EnrolAnswer, type EnrolRequest, pushRequest } from '../../shared/sync/protocol.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';
import { openPgliteDatabase } from '../store/pglite-database.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { createTestBook, type TestBook } from '../store/test-book.ts';
import { createTestLine } from '../store/test-line.ts';
import { createIntake, type Intake } from './intake.ts';
import type { Reply } from './reply.ts';
import { hashOfSecret } from './secrets.ts';

const now = Date.UTC(2026, 10, 22);

const officeKeys = createDeskKeys();

describe('[SYNC] books that a restored desk goes on with', () => {
  let database: Database;
  let store: OfficeStore;
  let intake: Intake;
  const vouched: string[] = [];

  beforeAll(async () => {
    database = await openPgliteDatabase();
    await migrate(database);
    store = createSqlStore(database);
    intake = createIntake(
      { store, company: '翠湖物业', keys: { publicKey: officeKeys.publicKey }, clock: () => now },
      {
        vouch: async (site, desk) => void vouched.push(`${site}/${desk}`),
        writeAnew: async () => undefined,
      },
    );
  });
  afterAll(async () => {
    await store.close();
    await database.close();
  });

  const enrol = async (
    site: string,
    book: { readonly desk: string; readonly publicKey: string },
    more: Partial<EnrolRequest> = {},
    ofSite = false,
  ): Promise<EnrolAnswer> => {
    const secret = codeText(crypto.getRandomValues(new Uint8Array(12)));
    const expiresAt = new Date(now + 60_000).toISOString();
    await store.addInvitation({ codeHash: hashOfSecret(secret), expiresAt, ...(ofSite && { site }) });
    const code = formatEnrolmentCode({ secret, certificate: '000000000000' });
    const desk = { desk: book.desk, deskName: '大堂前台', publicKey: book.publicKey };
    return answerOf(await intake.enrol({ ...desk, code, site: { id: site, name: '翠湖苑' }, ...more }));
  };
  const record = async (site: string, desk: string) => {
    const found = await store.desk(site, desk);
    if (!found) throw new Error(`no ${desk}`);
    return found;
  };
  const push = (desk: DeskRecord, postings: readonly Posting[]) =>
    intake.push(desk, pushRequest.parse({ postings, waiting: 0 }));
  const answerOf = <T>(reply: Reply<T>): T => {
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
    return reply.answer;
  };

  it('given a desk that was restored before it enrolled, then it sends the book of its old id too', async () => {
    const line = createTestLine('s1', 'A1', 'A1B');
    const [a1, a1b] = line.books;
    const answer = await enrol('s1', a1b, { continues: line.proof(1) });
    expect(answer.desks.map(({ id, lastSeq }) => [id, lastSeq])).toEqual([
      ['A1', 0],
      ['A1B', 0],
    ]);
    expect(vouched).toEqual(['s1/A1B', 's1/A1']);
    const desk = await record('s1', 'A1B');
    const older = a1.write(5);
    expect(answerOf(await push(desk, older))).toMatchObject({ lastSeq: 5 });
    expect(answerOf(await push(desk, a1b.write(2)))).toMatchObject({ lastSeq: 2, stored: 2 });
    expect((await store.pull('s1', 'B1', 0, 100)).postings.map(({ id }) => id)).toHaveLength(7);
  });

  it('given a desk restored twice, then it sends what is missing of each book, and no forged posting', async () => {
    const line = createTestLine('s2', 'A1', 'A1B', 'A1C');
    const [a1, a1b, a1c] = line.books;
    await enrol('s2', a1);
    const first = a1.write(8);
    answerOf(await push(await record('s2', 'A1'), first.slice(0, 3)));
    const answer = await enrol('s2', a1c, { continues: line.proof(2) }, true);
    expect(answer.desks.find(({ id }) => id === 'A1')?.lastSeq).toBe(3);
    const desk = await record('s2', 'A1C');
    expect(answerOf(await push(desk, first.slice(3))).lastSeq).toBe(8);
    expect(answerOf(await push(desk, a1b.write(1))).lastSeq).toBe(1);
    const forged = createTestBook('s2', 'A1').write(9).slice(8);
    expect(await push(desk, forged)).toMatchObject({ ok: false });
  });

  it('given somebody else’s book, then a desk hands back what the other wrote, and neither takes it over nor writes in it', async () => {
    const a1 = createTestBook('s3', 'A1');
    await enrol('s3', a1);
    // Keys of its own under the other's name, and an id further back that only these keys speak for.
    const line = createTestLine('s3', 'A0', 'A1', 'B1');
    vouched.length = 0;
    await enrol('s3', line.books[2], { continues: line.proof(2) }, true);
    expect((await record('s3', 'A1')).continuedBy).toBeUndefined();
    expect(await store.desk('s3', 'A0')).toBeUndefined();
    expect(vouched).toEqual(['s3/B1']);
    const b1 = await record('s3', 'B1');
    const forged = await push(b1, line.books[1].write(1));
    expect(forged).toMatchObject({ ok: false, fault: { fault: 'signature' } });
    // Signed by the other, lost here when the database was put back: only B1 has it still.
    expect(await push(b1, a1.write(1))).toMatchObject({ ok: true, answer: { stored: 1 } });
    expect((await record('s3', 'A1')).lastContact).toBeUndefined();
    const nobodys = await push(b1, createTestBook('s3', 'D1').write(1));
    expect(nobodys).toMatchObject({ ok: false, fault: { fault: 'site' } });
  });

  it('given a claim to a book whose key did not sign, then it is refused and the code is not used up', async () => {
    const line = createTestLine('s5', 'A1', 'A1B', 'A1C');
    const [a1, a1b, a1c] = line.books;
    await enrol('s5', a1);
    const [ofA1b, ofA1] = line.proof(2);
    const elsewhere = createTestLine('elsewhere', 'A1', 'A1B');
    const anothers = createTestLine('s5', 'A1', 'B1');
    const secret = codeText(crypto.getRandomValues(new Uint8Array(12)));
    const expiresAt = new Date(now + 60_000).toISOString();
    await store.addInvitation({ codeHash: hashOfSecret(secret), expiresAt, site: 's5' });
    const code = formatEnrolmentCode({ secret, certificate: '000000000000' });
    const site = { id: 's5', name: '翠湖苑' };
    const ask = (book: TestBook, continues: readonly EarlierIdentity[]) =>
      intake.enrol({ ...asked(book, continues), site });
    const askWithoutSite = (book: TestBook, continues: readonly EarlierIdentity[]) =>
      intake.enrol(asked(book, continues));
    const asked = ({ desk, publicKey }: TestBook, continues: readonly EarlierIdentity[]): EnrolRequest => ({
      ...{ desk, deskName: '大堂', publicKey, code, continues: [...continues] },
    });
    const word = anothers.proof(1).map((one) => ({ ...one, publicKey: a1.publicKey }));
    if (!ofA1 || !ofA1b) throw new Error('no proof');
    vouched.length = 0;
    for (const [book, continues] of [
      // No word at all; a link left out; the wrong order; a link for another key, another id or another site.
      [a1b, [{ desk: 'A1', publicKey: a1.publicKey, signature: 'x'.repeat(86) }]],
      [a1c, [ofA1]],
      [a1c, [ofA1, ofA1b]],
      [createTestBook('s5', 'A1B'), line.proof(1)],
      [{ ...a1b, desk: 'A1D' }, line.proof(1)],
      [elsewhere.books[1], elsewhere.proof(1)],
      // The key of a book of its own does not speak for the other.
      [anothers.books[1], word],
    ] as const) {
      expect(await ask(book, continues)).toMatchObject({ fault: { fault: 'signature' } });
    }
    // Whose book it is meant to be is not said.
    expect(await askWithoutSite(a1b, line.proof(1))).toMatchObject({ fault: { fault: 'schema' } });
    expect(vouched).toEqual([]);
    expect((await record('s5', 'A1')).continuedBy).toBeUndefined();
    expect(await ask(a1c, line.proof(2))).toMatchObject({ ok: true });
    expect((await record('s5', 'A1')).continuedBy).toBe('A1C');
  });

  it('given a desk that claims the head office’s own book, then it is refused and never writes in it', async () => {
    const a1 = createTestBook('s4', 'A1');
    await enrol('s4', a1);
    const b1 = createTestBook('s4', 'B1');
    const office = createTestBook('s4', 'HQ');
    const claim = { continues: [{ desk: 'HQ', publicKey: office.publicKey, signature: 'x'.repeat(86) }] };
    await expect(enrol('s4', b1, claim, true)).rejects.toThrow('schema');
    await enrol('s4', b1, {}, true);
    const answer = await push(await record('s4', 'B1'), office.write(1));
    expect(answer).toMatchObject({ ok: false, fault: { fault: 'signature' } });
    expect(await store.tail('s4', 'HQ')).toMatchObject({ seq: 0 });
  });
});
