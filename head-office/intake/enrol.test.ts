import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskKeys, createDeskKeys as newKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { codeText, formatEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { moveText } from '../../shared/sync/move-text.ts';
import { type EnrolAnswer, type EnrolRequest, pushRequest } from '../../shared/sync/protocol.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import type { OfficeStore } from '../store/office-store.ts';
import { openPgliteDatabase } from '../store/pglite-database.ts';
import { createSqlStore } from '../store/sql-store.ts';
import { createTestBook } from '../store/test-book.ts';
import { freeDeskId } from './free-desk-id.ts';
import { createIntake, type Intake } from './intake.ts';
import type { Reply } from './reply.ts';
import { hashOfSecret } from './secrets.ts';

const now = Date.UTC(2026, 10, 22);

describe('[SYNC] desks that enrol at the head office', () => {
  let database: Database;
  let store: OfficeStore;
  let intake: Intake;
  let sites = 0;
  let vouched: string[] = [];
  let crashes = false;

  beforeAll(async () => {
    database = await openPgliteDatabase();
    await migrate(database);
    store = createSqlStore(database);
    intake = createIntake(
      { store, company: '翠湖物业', keys: { publicKey: 'key-of-the-office' }, clock: () => now },
      {
        vouch: async (site, desk) => {
          if (crashes) throw new Error('the process ended');
          vouched.push(`${site}/${desk}`);
        },
        writeAnew: async () => undefined,
      },
    );
  });
  afterAll(async () => {
    await store.close();
    await database.close();
  });

  const newCode = async (site?: string, expiresAt = now + 60_000) => {
    const secret = codeText(crypto.getRandomValues(new Uint8Array(12)));
    await store.addInvitation({
      ...{ codeHash: hashOfSecret(secret), expiresAt: new Date(expiresAt).toISOString() },
      ...(site === undefined ? {} : { site }),
    });
    return formatEnrolmentCode({ secret, certificate: '000000000000' });
  };
  const newSite = () => {
    sites += 1;
    vouched = [];
    return { id: `site-${sites}`, name: `小区 ${sites}` };
  };
  const keysOf = new Map<string, DeskKeys>();
  const createDeskKeys = (): DeskKeys => {
    const keys = newKeys();
    keysOf.set(keys.publicKey, keys);
    return keys;
  };
  const aDesk = (desk = 'A1'): Omit<EnrolRequest, 'code'> => ({
    ...{ desk, deskName: '大堂前台', publicKey: createDeskKeys().publicKey },
  });
  const answerOf = (reply: Reply<EnrolAnswer>): EnrolAnswer => {
    if (!reply.ok) throw new Error(JSON.stringify(reply.fault));
    return reply.answer;
  };
  const bringSite = async () => {
    const site = newSite();
    const desk = aDesk();
    return { site, desk, answer: answerOf(await intake.enrol({ ...desk, code: await newCode(), site })) };
  };

  /** Sends another first posting than the one that is stored. */
  const forked = async (site: string, desk = 'A1') => {
    const book = await store.desk(site, desk);
    const keys = keysOf.get(book?.publicKey ?? '');
    if (!book || !keys) throw new Error('not enrolled');
    for (const text of ['这一本', '那一本']) {
      const postings = createTestBook(site, desk, keys).write(1, { data: { text } });
      await intake.push(book, pushRequest.parse({ postings, waiting: 1 }));
    }
    const now = await store.desk(site, desk);
    if (now?.forkedFrom === undefined) throw new Error('not forked');
    return now;
  };

  it('given a desk that brings its site, when it enrols, then the site is there and its token opens', async () => {
    const { site, desk, answer } = await bringSite();
    expect(answer).toEqual({
      ...{
        site: site.id,
        siteName: site.name,
        desk: 'A1',
        company: '翠湖物业',
        officeKey: 'key-of-the-office',
      },
      ...{ token: answer.token, postings: 0, now },
      desks: [{ id: 'A1', name: '大堂前台', publicKey: desk.publicKey, revoked: false, lastSeq: 0 }],
    });
    expect(await store.deskOfToken(hashOfSecret(answer.token))).toMatchObject({ site: site.id, desk: 'A1' });
    expect(await store.deskOfToken(answer.token)).toBeUndefined();
    expect(vouched).toEqual([`${site.id}/A1`]);
  });

  it('given a second desk with a code of the site, when it enrols, then it learns of the first one', async () => {
    const { site } = await bringSite();
    const answer = answerOf(await intake.enrol({ ...aDesk('A2'), code: await newCode(site.id) }));
    expect(answer.desks.map(({ id }) => id)).toEqual(['A1', 'A2']);
    expect(vouched).toEqual([`${site.id}/A1`, `${site.id}/A2`]);
  });

  it('given a code that is wrong, too old, used or mistyped, when a desk shows it, then nothing is made', async () => {
    const { site } = await bringSite();
    const used = await newCode(site.id);
    answerOf(await intake.enrol({ ...aDesk('A2'), code: used }));
    const old = await newCode(site.id, now);
    for (const code of [
      used,
      old,
      formatEnrolmentCode({ secret: '000000000000', certificate: '000000000000' }),
      'x',
    ]) {
      expect(await intake.enrol({ ...aDesk('A3'), code })).toEqual({ ok: false, fault: { fault: 'code' } });
    }
    expect(await store.desks(site.id)).toHaveLength(2);
  });

  it('given a desk id that is taken, when another desk wants it, then a free one is named and the code still works', async () => {
    const { site } = await bringSite();
    const code = await newCode(site.id);
    const second = aDesk('A1');
    const refused = await intake.enrol({ ...second, code });
    expect(refused).toEqual({ ok: false, fault: { fault: 'desk-taken', free: 'A2' } });
    expect(answerOf(await intake.enrol({ ...second, desk: 'A2', code })).desk).toBe('A2');
    expect(await intake.enrol({ ...second, desk: 'A3', code })).toMatchObject({
      ok: false,
      fault: { fault: 'code' },
    });
    const head = await intake.enrol({ ...aDesk('HQ'), code: await newCode(site.id) });
    expect(head).toEqual({ ok: false, fault: { fault: 'desk-taken', free: 'A3' } });
  });

  it('given an answer that was lost, when the desk asks again with the same code, then it gets a new token', async () => {
    const site = newSite();
    const request = { ...aDesk(), code: await newCode(), site };
    const first = answerOf(await intake.enrol(request));
    const second = answerOf(await intake.enrol(request));
    expect(second.token).not.toBe(first.token);
    expect(await store.deskOfToken(hashOfSecret(first.token))).toBeUndefined();
    expect(await store.deskOfToken(hashOfSecret(second.token))).toMatchObject({ desk: 'A1' });
    expect(vouched).toEqual([`${site.id}/A1`]);
  });

  it('given a crash before the key was vouched for, when the desk asks again, then that is made good', async () => {
    const site = newSite();
    const request = { ...aDesk(), code: await newCode(), site };
    crashes = true;
    await expect(intake.enrol(request)).rejects.toThrow('the process ended');
    crashes = false;
    expect(vouched).toEqual([]);
    answerOf(await intake.enrol(request));
    expect(vouched).toEqual([`${site.id}/A1`]);
  });

  it('given a site that is known, when another desk brings it without a code of it, then it stays outside', async () => {
    const { site } = await bringSite();
    const stranger = await intake.enrol({ ...aDesk('A1B'), code: await newCode(), site });
    expect(stranger).toMatchObject({ ok: false, fault: { fault: 'site' } });
    const other = { id: 'another-site', name: '别处' };
    const wrong = await intake.enrol({ ...aDesk('A1B'), code: await newCode(site.id), site: other });
    expect(wrong).toMatchObject({ ok: false, fault: { fault: 'site' } });
    const restored = await intake.enrol({ ...aDesk('A1B'), code: await newCode(site.id), site });
    expect(answerOf(restored).desk).toBe('A1B');
  });

  it('given a desk that says it continues all desks of a site it has no code of, then it stays outside', async () => {
    const { site, desk } = await bringSite();
    const next = aDesk('A1B');
    const signature = nodeChainCrypto(keysOf.get(desk.publicKey)?.privateKey).sign(
      moveText(site.id, desk, next),
    );
    // Even with the word of its key: the desk may have been shut out.
    const continues = [{ desk: 'A1', publicKey: desk.publicKey, signature }];
    const claim = { ...next, continues, code: await newCode(), site };
    const outside = { ok: false, fault: { fault: 'site' } };
    expect(await intake.enrol(claim)).toMatchObject(outside);
    expect(await intake.enrol(claim)).toMatchObject(outside);
    expect(await store.desks(site.id)).toHaveLength(1);
  });

  it('given a code that a desk brought a site with, when it brings another one, then that is not made', async () => {
    const request = { ...aDesk(), code: await newCode() };
    const [first, second] = [newSite(), newSite()];
    answerOf(await intake.enrol({ ...request, site: first }));
    expect(await intake.enrol({ ...request, site: second })).toMatchObject({ fault: { fault: 'site' } });
    expect(await store.site(second.id)).toBeUndefined();
    expect(answerOf(await intake.enrol({ ...request, site: first })).desk).toBe('A1');
  });

  it('given a desk shut out a moment ago, when it names a successor with what is still believed of it, then no', async () => {
    const { site } = await bringSite();
    const believed = await store.desk(site.id, 'A1');
    if (!believed) throw new Error('not enrolled');
    await store.revokeDesk(site.id, 'A1');
    const next = { desk: 'A1B', publicKey: createDeskKeys().publicKey };
    expect(await intake.succeed(believed, next)).toMatchObject({ fault: { fault: 'revoked' } });
  });

  it('[SYNC] given a book that nobody saw fork, when its desk asks for another id, then it gets none', async () => {
    const { site } = await bringSite();
    const old = await store.desk(site.id, 'A1');
    if (!old) throw new Error('not enrolled');
    const next = { desk: 'A1B', publicKey: createDeskKeys().publicKey };
    expect(await intake.succeed(old, next)).toMatchObject({ fault: { fault: 'fork' } });
    expect(await intake.succeed({ ...old, forkedFrom: 1 }, next)).toMatchObject({ fault: { fault: 'fork' } });
    expect(await store.desks(site.id)).toHaveLength(1);
    await forked(site.id);
    // What the desk itself is believed to be may be a moment old.
    expect(answerOf(await intake.succeed(old, next)).desk).toBe('A1B');
  });

  it('[SYNC] given a desk that came from a fork, when one of them is shut out, then what came from it is too', async () => {
    const { site } = await bringSite();
    const next = (desk: string) => ({ desk, publicKey: createDeskKeys().publicKey });
    answerOf(await intake.succeed(await forked(site.id), next('A1B')));
    answerOf(await intake.succeed(await forked(site.id, 'A1B'), next('A1C')));
    answerOf(await intake.enrol({ ...aDesk('A2'), code: await newCode(site.id) }));
    expect(await store.revokeDesk(site.id, 'A1B')).toEqual(['A1B', 'A1C']);
    const standing = async () =>
      (await store.desks(site.id)).filter(({ revoked }) => !revoked).map(({ desk }) => desk);
    expect(await standing()).toEqual(['A1', 'A2']);
    answerOf(await intake.succeed(await forked(site.id), next('A1D')));
    expect(await store.revokeDesk(site.id, 'A1')).toEqual(['A1', 'A1B', 'A1D', 'A1C']);
    expect(await standing()).toEqual(['A2']);
  });

  it('[SYNC] given new ids again and again without a code, then a person has to look after a few', async () => {
    const { site } = await bringSite();
    const old = await forked(site.id);
    const last = { desk: 'A1F', publicKey: createDeskKeys().publicKey };
    for (const desk of ['A1B', 'A1C'])
      answerOf(await intake.succeed(old, { desk, publicKey: createDeskKeys().publicKey }));
    const younger = await forked(site.id, 'A1B');
    for (const desk of ['A1D', 'A1E'])
      answerOf(await intake.succeed(younger, { desk, publicKey: createDeskKeys().publicKey }));
    answerOf(await intake.succeed(old, last));
    const more = { desk: 'A1G', publicKey: createDeskKeys().publicKey };
    expect(await intake.succeed(old, more)).toMatchObject({ fault: { fault: 'fork' } });
    expect(await intake.succeed(younger, more)).toMatchObject({ fault: { fault: 'fork' } });
    // The answer to the last one was lost: it is no further one.
    expect(answerOf(await intake.succeed(old, last)).desk).toBe('A1F');
    answerOf(await intake.enrol({ ...aDesk('A2'), code: await newCode(site.id) }));
    answerOf(await intake.succeed(await forked(site.id, 'A2'), more));
  });

  it('given a key that is none, when a desk enrols with it, then its code is not used up', async () => {
    const site = newSite();
    const code = await newCode();
    const noKey = await intake.enrol({ ...aDesk(), publicKey: 'x'.repeat(60), code, site });
    expect(noKey).toMatchObject({ ok: false, fault: { fault: 'schema' } });
    answerOf(await intake.enrol({ ...aDesk(), code, site }));
  });

  it('given a desk whose book forked, when it names its successor, then that one is taken in beside it', async () => {
    const { site, desk } = await bringSite();
    const old = await forked(site.id);
    const next = { desk: 'A1B', publicKey: createDeskKeys().publicKey };
    const answer = answerOf(await intake.succeed(old, next));
    expect(answer).toMatchObject({ desk: 'A1B', desks: [{ id: 'A1' }, { id: 'A1B', name: '大堂前台' }] });
    expect(answerOf(await intake.succeed(old, next)).desk).toBe('A1B');
    expect(vouched).toEqual([`${site.id}/A1`, `${site.id}/A1B`]);
    const third = { desk: 'A1B', publicKey: createDeskKeys().publicKey };
    expect(await intake.succeed(old, third)).toEqual({
      ok: false,
      fault: { fault: 'desk-taken', free: 'A1C' },
    });
    expect(await intake.succeed(old, { desk: 'A1C', publicKey: desk.publicKey })).toMatchObject({
      ok: false,
    });
    expect(await intake.succeed({ ...old, revoked: true }, next)).toEqual({
      ok: false,
      fault: { fault: 'revoked' },
    });
  });

  it('given any ids that are taken, when a free one is sought, then it is free, well-formed and not the office', () => {
    const id = fc.stringMatching(/^[A-Z][A-Z0-9]{0,7}$/);
    fc.assert(
      fc.property(id, fc.array(id), (wanted, others) => {
        const taken = new Set([wanted, ...others]);
        const free = freeDeskId(wanted, taken);
        expect(taken.has(free)).toBe(false);
        expect(free).toMatch(/^[A-Z][A-Z0-9]{0,7}$/);
        expect(free).not.toBe('HQ');
      }),
    );
  });
});
