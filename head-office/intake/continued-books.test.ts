import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { codeText, formatEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { type EnrolAnswer, type EnrolRequest, pushRequest } from '../../shared/sync/protocol.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';
import { openPgliteDatabase } from '../store/pglite-database.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { createTestBook } from '../store/test-book.ts';
import { createIntake, type Intake } from './intake.ts';
import type { Reply } from './reply.ts';
import { hashOfSecret } from './secrets.ts';

const now = Date.UTC(2026, 10, 22);

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
      { store, company: '翠湖物业', keys: { publicKey: 'key-of-the-office' }, clock: () => now },
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
    const a1 = createTestBook('s1', 'A1');
    const a1b = createTestBook('s1', 'A1B');
    const answer = await enrol('s1', a1b, { continues: [{ desk: 'A1', publicKey: a1.publicKey }] });
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
    const a1 = createTestBook('s2', 'A1');
    await enrol('s2', a1);
    const first = a1.write(8);
    answerOf(await push(await record('s2', 'A1'), first.slice(0, 3)));
    const a1b = createTestBook('s2', 'A1B');
    const a1c = createTestBook('s2', 'A1C');
    const continues = [
      { desk: 'A1B', publicKey: a1b.publicKey },
      { desk: 'A1', publicKey: a1.publicKey },
    ];
    const answer = await enrol('s2', a1c, { continues }, true);
    expect(answer.desks.find(({ id }) => id === 'A1')?.lastSeq).toBe(3);
    const desk = await record('s2', 'A1C');
    expect(answerOf(await push(desk, first.slice(3))).lastSeq).toBe(8);
    expect(answerOf(await push(desk, a1b.write(1))).lastSeq).toBe(1);
    const forged = createTestBook('s2', 'A1').write(9).slice(8);
    expect(await push(desk, forged)).toMatchObject({ ok: false });
  });

  it('given somebody else’s book, then a desk neither takes it over nor writes in it', async () => {
    const a1 = createTestBook('s3', 'A1');
    const b1 = createTestBook('s3', 'B1');
    await enrol('s3', a1);
    const other = { desk: 'A1', publicKey: createDeskKeys().publicKey };
    await enrol('s3', b1, { continues: [other] }, true);
    expect((await record('s3', 'A1')).continuedBy).toBeUndefined();
    const answer = await push(await record('s3', 'B1'), a1.write(1));
    expect(answer).toMatchObject({ ok: false, fault: { fault: 'site' } });
  });

  it('given a desk that claims the head office’s own book, then it is refused and never writes in it', async () => {
    const a1 = createTestBook('s4', 'A1');
    await enrol('s4', a1);
    const b1 = createTestBook('s4', 'B1');
    const office = createTestBook('s4', 'HQ');
    const claim = { continues: [{ desk: 'HQ', publicKey: office.publicKey }] };
    await expect(enrol('s4', b1, claim, true)).rejects.toThrow('schema');
    await enrol('s4', b1, {}, true);
    const answer = await push(await record('s4', 'B1'), office.write(1));
    expect(answer).toMatchObject({ ok: false, fault: { fault: 'site' } });
    expect(await store.tail('s4', 'HQ')).toMatchObject({ seq: 0 });
  });
});
