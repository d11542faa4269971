import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteFounded } from '../../../shared/domain/site/entries.ts';
import { officeApi } from '../../../shared/office/api.ts';
import { parseEnrolmentCode } from '../../../shared/sync/enrolment-code.ts';
import { arrive, noon, sealingDesk, type TestOffice, testOffice } from '../test-office.ts';
import { type Browser, dashboardOf, signedOn } from './test-dashboard.ts';

describe('what people at the head office do', () => {
  let office: TestOffice;
  let app: FastifyInstance;
  let admin: Browser;
  beforeAll(async () => {
    office = await testOffice();
    app = await dashboardOf(office);
    for (const site of ['cuihu', 'donghu']) {
      await office.store.addSite(site, site);
      const desk = sealingDesk(site, 'A1');
      const { publicKey } = desk;
      await office.store.addDesk({ site, desk: 'A1', name: '东门', publicKey, tokenHash: site });
      const data = { name: site, deskId: 'A1', deskName: '东门', publicKey };
      await arrive(office, [desk.post(noon, siteFounded.make(`site:${site}`, data))]);
    }
    admin = await signedOn(office, app, 'admin');
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  test('given a setting for many sites, then it stands in the book of each, and each has its own answer', async () => {
    const answers = await admin.ask('run', {
      sites: 'all',
      command: 'changeSetting',
      input: { key: 'keyDueHours', value: 3 },
      request: 'r-3',
    });
    expect(answers).toMatchObject([
      { site: 'cuihu', answer: { ok: true } },
      { site: 'donghu', answer: { ok: true } },
    ]);
    const some = await admin.ask('run', {
      sites: ['cuihu', 'nowhere'],
      command: 'changeSetting',
      input: { key: 'keyDueHours', value: 5 },
      request: 'r-5',
    });
    expect(some.map(({ answer }) => answer.ok)).toEqual([true, false]);
    const refused = await admin.ask('run', {
      sites: ['cuihu'],
      command: 'publishNotice',
      input: {},
      request: 'r-notice',
    });
    expect(refused[0]?.answer.refusals?.[0]).toMatchObject({
      field: expect.any(String),
      text: expect.any(String),
    });
  });

  test('given a click that is sent twice, then it is carried out once at each site', async () => {
    const input = { name: '陈小明', role: 'clerk', newPin: '7531' };
    const click = { sites: ['cuihu', 'donghu'], command: 'addStaff', input, request: 'click-1' };
    const [first, second] = await Promise.all([admin.ask('run', click), admin.ask('run', click)]);
    const postings = first.map(({ answer }) => answer.posting);
    expect(postings).toEqual([expect.any(String), expect.any(String)]);
    expect(second.map(({ answer }) => answer.posting)).toEqual(postings);
    for (const site of click.sites) {
      const book = await office.store.readSince(site, 'HQ', 0, 100);
      expect(book.filter(({ command }) => command === 'addStaff')).toHaveLength(1);
    }
    const [meant] = await admin.ask('run', { ...click, sites: ['cuihu'], request: 'click-2' });
    expect(meant?.answer.posting).not.toBe(postings[0]);
  });

  test.each(['', 'retention:2026-11-21:1', 'a'.repeat(65)])(
    'given a click is called %o, which is none of the dashboard’s names, then it is not carried out',
    async (request) => {
      const click = { sites: 'all', command: 'changeSetting', input: { key: 'keyDueHours', value: 4 } };
      expect((await admin.send('/api/run', { ...click, request })).statusCode).toBe(400);
    },
  );

  test.each(['issueReceipt', 'enrolDesk', 'applyRetention', 'nothing'])(
    'given the command %s, which is no affair of the head office’s people, then no site carries it out',
    async (command) => {
      const [one] = await admin.ask('run', { sites: ['cuihu'], command, input: {}, request: 'r-1' });
      expect(one?.answer).toMatchObject({ ok: false, refusals: [{ code: 'desk.unknown-command' }] });
    },
  );

  test('given a new desk is awaited, then its code can be used once and the address is the one in the browser', async () => {
    const answer = await admin.send('/api/invite', { site: 'cuihu' }, { host: 'office.example:8443' });
    const { code, address } = answer.json();
    expect(parseEnrolmentCode(code)).toMatchObject({ certificate: '000000000000' });
    expect(address).toBe('http://office.example:8443');
    expect((await admin.send('/api/invite', { site: 'nowhere' })).statusCode).toBe(400);
  });

  test('given a desk is shut out, then the server refuses it and the site’s book says so, however often', async () => {
    expect(await admin.ask('revokeDesk', { site: 'cuihu', desk: 'A1' })).toEqual({ ok: true });
    expect(await admin.ask('revokeDesk', { site: 'cuihu', desk: 'A1' })).toEqual({ ok: true });
    expect((await office.store.desk('cuihu', 'A1'))?.revoked).toBe(true);
    const book = await office.store.readSince('cuihu', 'HQ', 0, 100);
    expect(book.filter(({ command }) => command === 'revokeDesk')).toHaveLength(1);
    expect(await admin.ask('revokeDesk', { site: 'cuihu', desk: 'Z9' })).toMatchObject({ ok: false });
  });

  test('[SYNC] given a desk with one that came from it after a fork, when it is shut out, then both are, and it shows', async () => {
    const desk = { site: 'cuihu', name: '大堂', tokenHash: '' };
    await office.store.addDesk({ ...desk, desk: 'F1', publicKey: 'key-f1' });
    await office.store.addDesk({ ...desk, desk: 'F1B', publicKey: 'key-f1b', succeeds: 'F1' });
    expect(await admin.ask('revokeDesk', { site: 'cuihu', desk: 'F1' })).toEqual({ ok: true });
    const shown = (await admin.ask('site', { site: 'cuihu' }))?.desks.filter(({ desk: id }) =>
      /^F1/.test(id),
    );
    expect(shown).toMatchObject([
      { desk: 'F1', revoked: true },
      { desk: 'F1B', revoked: true, succeeds: 'F1' },
    ]);
    const told = (await office.store.readSince('cuihu', 'HQ', 0, 100))
      .filter(({ command }) => command === 'revokeDesk')
      .map(({ body }) => body[0]?.entry.data);
    expect(told).toEqual(expect.arrayContaining([{ deskId: 'F1' }, { deskId: 'F1B' }]));
  });

  test('given anything at all is sent to any call, then the server never fails', async () => {
    const words = fc.constantFrom(
      'cuihu',
      'A1',
      'all',
      'admin',
      'changeSetting',
      'note',
      '2026-11-21',
      '\u0000',
      "'",
    );
    const value = fc.oneof(words, fc.jsonValue(), fc.integer(), fc.constant([['['.repeat(50)]]));
    const keys = [
      'site',
      'desk',
      'sites',
      'command',
      'input',
      'request',
      'kind',
      'page',
      'size',
      'from',
      'to',
      'id',
      'name',
      'code',
    ];
    const object = fc.dictionary(fc.constantFrom(...keys), value, { maxKeys: 5 });
    // Signing on, signing off and passwords take their time and have their own tests.
    const names = Object.keys(officeApi).filter(
      (name) => !/signO|setUp|addAccount|removeAccount|newCodes/.test(name),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.oneof(object, value), async (name, body) => {
        const { statusCode, body: text } = await admin.send(`/api/${name}`, JSON.stringify(body));
        expect([statusCode, text.slice(0, 200)]).toEqual([
          expect.toSatisfy((code) => code < 500),
          expect.any(String),
        ]);
      }),
      { numRuns: 150 },
    );
    const deep = `{"request":"r","sites":["cuihu"],"command":"changeSetting","input":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
    expect((await admin.send('/api/run', deep)).statusCode).toBeLessThan(500);
    expect((await admin.send('/api/sites', 'not json')).statusCode).toBe(400);
    expect((await admin.send('/api/rows', { site: 'cuihu', kind: 'a\u0000' })).statusCode).toBe(400);
    expect((await admin.send('/api/rows', { site: 'cuihu', kind: 'a', page: 9e15 })).statusCode).toBeLessThan(
      500,
    );
  });
});
