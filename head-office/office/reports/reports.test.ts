import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Area, defineEntry } from '../../../shared/domain/area.ts';
import { areas } from '../../../shared/domain/areas.ts';
import { createRegistry } from '../../../shared/domain/registry.ts';
import { siteFounded } from '../../../shared/domain/site/entries.ts';
import { staffAdded } from '../../../shared/domain/staff/entries.ts';
import { days, localIso } from '../../../shared/values/time.ts';
import { createFold } from '../folding/fold.ts';
import { type Browser, dashboardOf, signedOn } from '../routes/test-dashboard.ts';
import { arrive, noon, sealingDesk, type TestOffice, testOffice } from '../test-office.ts';

/** Lines as areas project them, so that each report is tested with the lines it counts and not with how they arise. */
const shown = defineEntry('shown.set', 1, z.looseObject({ kind: z.string() }));
const shownArea: Area<Record<string, unknown> & { kind: string }> = {
  name: 'shown',
  subjects: ['shown'],
  commands: [],
  entries: [shown],
  foldVersion: 1,
  fold: (state, entry) => (shown.is(entry) ? entry.data : state),
  project: (subject, { kind, ...rest }) => ({ rows: [{ id: subject, data: {}, ...rest, kind }] }),
  describe: () => ({ key: 'shown.log' }),
  present: (state) => state,
  texts: { zh: {}, en: {} },
};

const today = localIso(noon).slice(0, 10);
const at = (date: string) => `${date}T09:00:00+08:00`;

describe('what the dashboard reports', () => {
  let office: TestOffice;
  let app: FastifyInstance;
  let viewer: Browser;
  const gate = sealingDesk('cuihu', 'A1');

  beforeAll(async () => {
    office = await testOffice({ registry: createRegistry([...areas, shownArea as Area]) });
    app = await dashboardOf(office);
    for (const [site, name] of [
      ['cuihu', '翠湖花园'],
      ['donghu', '东湖'],
    ] as const) {
      await office.store.addSite(site, name);
    }
    await office.store.addDesk({
      site: 'cuihu',
      desk: 'A1',
      name: '东门',
      publicKey: gate.publicKey,
      tokenHash: 'x',
    });
    const lines: readonly Record<string, unknown>[] = [
      { kind: 'money', at: at(today), data: { what: 'receipt', amount: 10_000, method: 'cash' } },
      { kind: 'money', at: at(today), data: { what: 'refund', amount: -2_500, method: 'cash' } },
      { kind: 'money', at: at(today), data: { what: 'hand-in', amount: -7_500, method: 'cash' } },
      { kind: 'money', at: at('2026-11-20'), data: { what: 'receipt', amount: 300, method: 'cash' } },
      { kind: 'money', at: at(today), data: { what: 'receipt', amount: 'viel\u0000', method: 'cash' } },
      { kind: 'note', open: true, at: at(today), data: { importance: 'important', text: '水管爆裂' } },
      { kind: 'note', at: at(today), data: { importance: 'important', text: '已完成' } },
      { kind: 'key-slip', open: true, due: at('2026-11-20'), at: at('2026-11-19'), data: {} },
      { kind: 'key-slip', open: true, due: at('2026-11-18'), at: at('2026-11-19'), data: {} },
      { kind: 'shift', open: true, due: at('2026-11-20'), at: at('2026-11-20'), data: {} },
      { kind: 'complaint', at: at('2026-10-03'), data: { grade: 'A' } },
      { kind: 'complaint', at: at('2026-11-03'), data: { grade: 'B' } },
      { kind: 'complaint', at: at('2026-11-04'), data: { grade: 'B' } },
    ];
    const founded = { name: '翠湖花园', deskId: 'A1', deskName: '东门', publicKey: gate.publicKey };
    await arrive(office, [
      gate.post(noon, siteFounded.make('site:cuihu', founded)),
      gate.post(
        noon,
        staffAdded.make('staff:wanglin', { name: '王琳', role: 'clerk', pinHash: 'scrypt$a$b' }),
      ),
      ...lines.map((line, i) => gate.post(noon + i, shown.make(`shown:${i}`, line as { kind: string }))),
      ...Array.from({ length: 50 }, (_, i) =>
        gate.post(noon + 100 + i, shown.make('shown:x', { kind: 'x' })),
      ),
    ]);
    await createFold(office).catchUp('cuihu');
    viewer = await signedOn(office, app, 'viewer');
  });
  afterAll(async () => {
    await app.close();
    await office.close();
  });

  test('given two sites, then each says what is urgent, late and taken today, and who is heard of', async () => {
    const [cuihu, donghu] = await viewer.ask('sites', {});
    expect(cuihu).toMatchObject({
      site: 'cuihu',
      name: '翠湖花园',
      postings: 65,
      behind: 0,
      openUrgent: 1,
      missed: 2,
      today: 7_500,
      rosterGaps: 7,
      desks: [{ desk: 'A1', name: '东门', lastSeq: 65, revoked: false, quarantined: 0 }],
    });
    expect(donghu).toMatchObject({
      site: 'donghu',
      postings: 0,
      openUrgent: 0,
      today: 0,
      rosterGaps: 0,
      desks: [],
    });
  });

  test('given postings that are not folded yet, then the figures say how many they lack', async () => {
    await office.store.addSite('xihu', '西湖');
    await arrive(office, [sealingDesk('xihu', 'A1').post(noon, shown.make('shown:1', { kind: 'x' }))]);
    const xihu = (await viewer.ask('sites', {})).find(({ site }) => site === 'xihu');
    expect(xihu).toMatchObject({ postings: 1, behind: 1 });
  });

  test('given a site, then what is urgent and what is longest overdue comes first, and where nobody is on duty', async () => {
    const site = await viewer.ask('site', { site: 'cuihu' });
    expect(site?.urgent.map(({ data }) => data.text)).toEqual(['水管爆裂']);
    expect(site?.late.map(({ due }) => due?.slice(0, 10))).toEqual(['2026-11-18', '2026-11-20']);
    expect(site?.gaps[0]).toEqual({ date: today, shift: '', noRoster: true });
    expect(await viewer.ask('site', { site: 'nowhere' })).toBeNull();
  });

  test('given a head office that was put back to a backup, then its earlier book is still shown behind the one it writes in', async () => {
    await office.store.addSite('beihu', '北湖');
    await arrive(office, [sealingDesk('beihu', 'HQ').post(noon, shown.make('shown:1', { kind: 'x' }))]);
    expect(await viewer.ask('site', { site: 'beihu' })).toMatchObject({ officeBooks: ['HQ'] });
    await office.store.startOfficeBooks('HQ7KX2', { site: 'beihu', desk: 'HQ' });
    expect(await viewer.ask('site', { site: 'beihu' })).toMatchObject({ officeBooks: ['HQ7KX2', 'HQ'] });
  });

  test('given money, then each day and site has what was taken less what was given back', async () => {
    const span = { from: '2026-11-01', to: today };
    expect(await viewer.ask('money', span)).toEqual([
      { date: '2026-11-20', site: 'cuihu', amount: 300, receipts: 1 },
      { date: today, site: 'cuihu', amount: 7_500, receipts: 2 },
    ]);
    expect(await viewer.ask('money', { ...span, site: 'donghu' })).toEqual([]);
  });

  test('given complaints, then they are counted by grade and month', async () => {
    expect(await viewer.ask('complaints', { from: '2026-10-01', to: '2026-11-30' })).toEqual([
      { month: '2026-10', grade: 'A', count: 1 },
      { month: '2026-11', grade: 'B', count: 2 },
    ]);
  });

  test('given a list, then a page of it comes newest first with how many there are', async () => {
    const page = await viewer.ask('rows', { site: 'cuihu', kind: 'complaint', size: 2 });
    expect(page.total).toBe(3);
    expect(page.rows.map((row) => row.at?.slice(0, 10))).toEqual(['2026-11-04', '2026-11-03']);
  });

  test('[DUTY 4.10.5] given a desk’s book, then each page is verified, and the name of the clerk stands in it', async () => {
    const last = await viewer.ask('log', { site: 'cuihu', desk: 'A1' });
    expect(last).toMatchObject({ pages: 3, total: 65, verified: { ok: true } });
    expect(last.rows.map(({ seq }) => seq)).toEqual([61, 62, 63, 64, 65]);
    expect(last.rows[0]).toMatchObject({ clerk: '王琳', lines: [{ key: 'shown.log', subject: 'shown:x' }] });
    const first = await viewer.ask('log', { site: 'cuihu', desk: 'A1', page: 1 });
    expect(first.verified).toEqual({ ok: true });
    expect(first.rows).toHaveLength(30);
    expect(await viewer.ask('log', { site: 'cuihu', desk: 'Z9' })).toMatchObject({ rows: [], total: 0 });
  });

  test('given a byte of a stored posting was changed, then its page says which', async () => {
    const real = office.store.readSince;
    const forged: TestOffice['store'] = {
      ...office.store,
      readSince: async (...args) =>
        (await real(...args)).map((posting) =>
          posting.seq === 40 ? { ...posting, clerk: 'other' } : posting,
        ),
    };
    const { logPage } = await import('./log.ts');
    const page = (asked: number) =>
      logPage({ ...office, store: forged }, { site: 'cuihu', desk: 'A1', page: asked });
    expect((await page(2)).verified).toEqual({
      ok: false,
      fault: { posting: 'A1-0000000040', fault: 'hash' },
    });
    expect((await page(1)).verified).toEqual({ ok: true });
  });

  test('given a posting whose clock is far ahead, when a person lets it through, then its alarm is settled', async () => {
    const editor = await signedOn(office, app, 'editor');
    const ahead = sealingDesk('donghu', 'C1');
    await arrive(office, [ahead.post(noon + days(30), shown.make('shown:1', { kind: 'x' }))]);
    const alarm = {
      site: 'donghu',
      desk: 'C1',
      kind: 'far-future',
      posting: 'C1-0000000001',
      detail: '',
    } as const;
    await office.store.raiseAlarm(alarm);
    const [raised] = await viewer.ask('alarms', {});
    expect(raised).toMatchObject({ site: 'donghu', siteName: '东湖', kind: 'far-future' });
    expect(await editor.ask('release', { site: 'donghu', desk: 'C1' })).toEqual({ ok: true, released: 1 });
    expect(await viewer.ask('alarms', {})).toEqual([]);
    expect(await editor.ask('settleAlarm', { id: 999 })).toMatchObject({ ok: false });
  });
});
