import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SecondFactor } from '../../../shared/office/api.ts';
import { hours, minutes } from '../../../shared/values/time.ts';
import { firstSetUpCode } from '../accounts/set-up.ts';
import { type TestOffice, testOffice } from '../test-office.ts';
import { type Browser, browser, dashboardOf, digitsOf, password, signedOn } from './test-dashboard.ts';

describe('who may use the dashboard', () => {
  let office: TestOffice;
  let app: FastifyInstance;
  let admin: Browser;
  beforeAll(async () => {
    office = await testOffice();
    app = await dashboardOf(office);
  });
  beforeEach(async () => {
    await office.database.query('TRUNCATE office_account, office_try, office_set_up, office_log CASCADE');
    admin = browser(app);
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  async function first(): Promise<SecondFactor> {
    const code = (await firstSetUpCode(office)) ?? '';
    const made = await admin.ask('setUp', { code, name: '李总', password });
    if (!made.ok) throw new Error(made.code);
    return made.secondFactor;
  }
  const signOn = (second: string, more: { name?: string; password?: string } = {}, at = admin) =>
    at.ask('signOn', { name: '李总', password, second, ...more });

  test('given a new server, then its code makes one administrator, once', async () => {
    expect(await admin.ask('session', {})).toEqual({ company: '测试物业', isNew: true });
    const code = (await firstSetUpCode(office)) ?? '';
    expect(await firstSetUpCode(office)).toBeUndefined();
    const wrong = await admin.ask('setUp', { code: 'AAAA-AAAA-AAAA', name: '李总', password });
    expect(wrong).toMatchObject({ ok: false, code: 'office-accounts.set-up-code' });
    const made = await admin.ask('setUp', { code: code.toLowerCase(), name: '李总', password });
    expect(made).toMatchObject({ ok: true, secondFactor: { address: expect.stringMatching(/^otpauth:/) } });
    const again = await admin.ask('setUp', { code, name: '王总', password });
    expect(again).toMatchObject({ ok: false, code: 'office-accounts.set-up-done' });
    expect(await firstSetUpCode(office)).toBeUndefined();
  });

  test('given name, password and the digits of the app, then a session begins in a cookie no script can read', async () => {
    const factor = await first();
    const answer = await admin.send('/api/signOn', {
      name: '李总',
      password,
      second: digitsOf(factor, office.clock()),
    });
    expect(answer.json()).toEqual({ ok: true });
    expect(answer.headers['set-cookie']).toMatch(/HttpOnly/);
    expect(answer.headers['set-cookie']).toMatch(/SameSite=Strict/);
    expect(answer.headers['cache-control']).toBe('no-store');
    const { account } = await admin.ask('session', {});
    expect(account).toEqual({ name: '李总', role: 'admin', codesLeft: 10, lastSignOn: expect.any(String) });
    const kept = await office.database.query('SELECT * FROM office_session');
    expect(JSON.stringify(kept)).not.toContain(admin.cookie().split('=')[1]);
  });

  test('given digits that were used, when they are shown again, then they open nothing', async () => {
    const factor = await first();
    const digits = digitsOf(factor, office.clock());
    expect(await signOn(digits)).toEqual({ ok: true });
    expect(await signOn(digits, {}, browser(app))).toEqual({ ok: false, code: 'office-accounts.wrong' });
    office.pass(30_000);
    expect(await signOn(digitsOf(factor, office.clock()))).toEqual({ ok: true });
  });

  test('given a printed code, then it signs on once, also for two who try at the same moment', async () => {
    const { printedCodes } = await first();
    const [code = ''] = printedCodes;
    const both = await Promise.all([
      signOn(code),
      signOn(code.toLowerCase().replaceAll('-', ' '), {}, browser(app)),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await admin.ask('session', {})).account?.codesLeft ?? 9).toBe(9);
  });

  test('given new printed codes, then the old ones stop working', async () => {
    const factor = await first();
    await signOn(digitsOf(factor, office.clock()));
    const { printedCodes } = await admin.ask('newCodes', {});
    expect(printedCodes).toHaveLength(10);
    expect(await signOn(factor.printedCodes[0] ?? '', {}, browser(app))).toMatchObject({ ok: false });
    expect(await signOn(printedCodes[0] ?? '', {}, browser(app))).toEqual({ ok: true });
  });

  test('given a wrong name, a wrong password or wrong digits, then the answer is the same', async () => {
    const factor = await first();
    const right = digitsOf(factor, office.clock());
    const wrong = { ok: false, code: 'office-accounts.wrong' };
    expect(await signOn(right, { name: '谁' })).toEqual(wrong);
    expect(await signOn(right, { password: 'something else' })).toEqual(wrong);
    expect(await signOn(right === '000000' ? '000001' : '000000')).toEqual(wrong);
  });

  test('given wrong tries, then this name has to wait, longer each time, and right ones do not count until then', async () => {
    const factor = await first();
    for (let i = 0; i < 4; i += 1) await signOn('000000', { password: 'wrong' });
    const right = () => signOn(digitsOf(factor, office.clock()));
    expect(await right()).toEqual({ ok: false, code: 'office-accounts.wait' });
    office.pass(1_100);
    await signOn('000000', { password: 'wrong' });
    office.pass(1_100);
    expect(await right()).toEqual({ ok: false, code: 'office-accounts.wait' });
    office.pass(1_000);
    expect(await right()).toEqual({ ok: true });
  });

  test.each([
    ['an hour without use', hours(1) + 1],
    ['twelve hours', hours(12) + 1],
  ])('given a session, when %s have gone, then it is over', async (_, pause) => {
    const factor = await first();
    await signOn(digitsOf(factor, office.clock()));
    for (let gone = 0; gone + minutes(50) < pause && pause > hours(2); gone += minutes(50)) {
      office.pass(minutes(50));
      expect((await admin.send('/api/sites', {})).statusCode).toBe(200);
    }
    office.pass(pause % minutes(50) === pause ? pause : minutes(61));
    expect((await admin.send('/api/sites', {})).statusCode).toBe(401);
  });

  test('given somebody signs off, then the cookie they had opens nothing', async () => {
    const one = await signedOn(office, app, 'viewer');
    const cookie = one.cookie();
    await one.ask('signOff', {});
    expect((await browser(app).send('/api/sites', {}, { cookie })).statusCode).toBe(401);
  });

  test('given roles, then nobody gets what is not theirs, and nothing at all before sign-on', async () => {
    const viewer = await signedOn(office, app, 'viewer');
    const editor = await signedOn(office, app, 'editor');
    const status = async (one: Browser, name: string, input: unknown = {}) =>
      (await one.send(`/api/${name}`, input)).statusCode;
    expect(await status(browser(app), 'sites')).toBe(401);
    expect(await status(viewer, 'sites')).toBe(200);
    expect(await status(viewer, 'settleAlarm', { id: 1 })).toBe(403);
    expect(await status(editor, 'settleAlarm', { id: 1 })).toBe(200);
    expect(await status(editor, 'invite')).toBe(403);
    expect(await status(editor, 'accounts')).toBe(403);
  });

  test('given accounts, then the last administrator stays and a removed one is out at once', async () => {
    const one = await signedOn(office, app, 'admin', '甲');
    expect(await one.ask('removeAccount', { name: '甲' })).toMatchObject({
      code: 'office-accounts.last-admin',
    });
    const added = await one.ask('addAccount', { name: '乙', password, role: 'admin' });
    expect(added.ok).toBe(true);
    expect(await one.ask('addAccount', { name: '乙', password, role: 'viewer' })).toMatchObject({
      code: 'office-accounts.name-taken',
    });
    const both = await Promise.all([
      one.ask('removeAccount', { name: '甲' }),
      one.send('/api/removeAccount', { name: '乙' }),
    ]);
    expect(both[0].ok).toBe(true);
    const admins = await office.database.query("SELECT name FROM office_account WHERE role = 'admin'");
    expect(admins).toHaveLength(1);
    expect((await one.send('/api/accounts', {})).statusCode).toBe(401);
  });

  test('given every sign-on and act, then who, what and how it went is in the log, and no secret is', async () => {
    const factor = await first();
    await signOn('123456', { password: 'geheim geheim' });
    await signOn(digitsOf(factor, office.clock()));
    await admin.ask('addAccount', { name: '乙', password: 'geheim geheim', role: 'viewer' });
    const log = await office.database.query<{ account: string; act: string; outcome: string }>(
      'SELECT account, act, outcome, detail FROM office_log ORDER BY id',
    );
    expect(log.map(({ account, act, outcome }) => [account, act, outcome])).toEqual([
      ['', 'setUp', 'ok'],
      ['', 'signOn', 'office-accounts.wrong'],
      ['', 'signOn', 'ok'],
      ['李总', 'addAccount', 'ok'],
    ]);
    const all = await office.database.query('SELECT * FROM office_log, office_account');
    expect(JSON.stringify(all)).not.toContain('geheim');
    expect(JSON.stringify(all)).not.toContain(new URL(factor.address).searchParams.get('secret'));
  });

  test('given a page of another site asks in somebody’s name, then it gets nothing', async () => {
    const one = await signedOn(office, app, 'viewer');
    const status = async (headers: Record<string, string>, body: unknown = {}) =>
      (await one.send('/api/sites', body, { host: 'office.example', ...headers })).statusCode;
    expect(await status({ origin: 'https://office.example' })).toBe(200);
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ 'content-type': 'text/plain' }, '{}')).toBe(415);
    expect(await status({ 'content-type': 'application/x-www-form-urlencoded' }, 'a=b')).toBe(415);
  });
});
