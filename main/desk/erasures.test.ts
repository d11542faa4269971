import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { areas } from '../../shared/domain/areas.ts';
import { householdChanged, householdRegistered } from '../../shared/domain/households/entries.ts';
import type { HouseholdState } from '../../shared/domain/households/state.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import { openEngine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import type { Journal } from '../journal/journal.ts';
import { openRxdbJournal } from '../journal/rxdb-journal.ts';
import { getRxStorageLibsql } from '../journal/storage/storage.ts';
import { noKeyStore, openWithPassphrase, readKeyFile } from '../keys/key-file.ts';
import { openViews } from '../views/views.ts';
import { finishErasures } from './erasures.ts';
import { foldIn } from './fold-in.ts';
import { Session } from './session.ts';

const morning = Date.parse('2026-11-21T08:00:00+08:00');
const unit = '3-2-1201';
const subject = `unit:${unit}`;
/** Words of the person that must be nowhere. */
const traces = ['欧阳锦瑟', '13912345678', '11010519491231002X', 'ouyangjinse', '瑟'];
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-erasure-'));
});

const household = (id: string, name: string, more: object = {}) =>
  householdRegistered.make(`unit:${id}`, {
    household: {
      unit: id,
      persons: [
        { id: 'p1', name, ...more },
        { id: 'p2', name: '李芳' },
      ],
      vehicles: [],
      pets: [],
    },
  });
const person = { phone: '13912345678', idType: 'id-card', idNumber: '11010519491231002X', relation: 'owner' };

async function atDesk() {
  const { engine, leader } = await setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase: '翠湖苑的口令',
    leader: { name: '陈主管', pin: '8888' },
    clock: () => morning,
  });
  const session = new Session();
  const run = (command: string, input: unknown, more: object = {}) =>
    engine.desk.run({ command, input, ...more }, session);
  await run('signOn', { staff: leader, pin: '8888', shift: 'none' });
  const { answer } = await run('addStaff', { name: '王琳', role: 'clerk', newPin: '1234' });
  const approver = { staff: String(answer?.staff), pin: '1234' };
  return { engine, run, approver };
}

describe('a person is erased at a desk [sect. 4]', () => {
  test('then book, lists and search say nothing of the person, the picture is gone, and the book verifies', async () => {
    const { engine, run, approver } = await atDesk();
    const photo = await engine.attachments.put(new Uint8Array([1, 2, 3]), 'image/jpeg');
    const shared = await engine.attachments.put(new Uint8Array([4, 5, 6]), 'image/jpeg');
    const registered = {
      unit,
      persons: [
        { id: 'n1', name: '欧阳锦瑟', ...person, photo, idCopyFront: shared },
        { id: 'n2', name: '李芳', relation: 'spouse', photo: shared },
      ],
    };
    expect(await run('registerHousehold', registered)).toMatchObject({ ok: true });
    const [one] = engine.views.state<HouseholdState>(subject)?.persons ?? [];
    const erase = { unit, person: one?.id, reason: '本人书面要求' };
    const acknowledged = ['privacy.unsent-first'];
    expect(await run('erasePerson', erase, { acknowledged })).toMatchObject({
      refusals: [{ code: 'desk.approval-needed' }],
    });
    expect(await run('erasePerson', erase, { approver, acknowledged })).toMatchObject({ ok: true });
    expect(engine.views.state<HouseholdState>(subject)?.persons.map(({ name }) => name)).toEqual(['李芳']);
    for await (const batch of engine.journal.readAll(100)) {
      for (const trace of traces) expect(JSON.stringify(batch)).not.toContain(trace);
    }
    for (const text of ['欧阳锦瑟', 'oyjs', '13912345678', '5678']) {
      expect(engine.views.search({ text, limit: 10 })).toEqual([]);
    }
    expect(engine.views.search({ text: '李芳', limit: 10 })).toHaveLength(1);
    expect(await engine.attachments.digests()).toEqual([shared.digest]);
    expect(await engine.verify()).toMatchObject({ ok: true, erased: 1, viewsDiffer: [] });
    await engine.close();
    const keys = await openWithPassphrase(await readKeyFile(data), '翠湖苑的口令');
    if (!keys) throw new Error('the passphrase does not fit');
    const again = await openEngine({ data, keys, clock: () => morning });
    expect(await again.verify()).toMatchObject({ ok: true, erased: 1 });
    await again.rebuild();
    expect(again.views.state<HouseholdState>(subject)?.persons.map(({ name }) => name)).toEqual(['李芳']);
    await again.close();
  });

  test('given the book could not be written or the power was cut, when it opens again, then the erasure is carried out', async () => {
    const { engine, run, approver } = await atDesk();
    await run('registerHousehold', { unit, persons: [{ id: 'n1', name: '欧阳锦瑟', ...person }] });
    const [one] = engine.views.state<HouseholdState>(subject)?.persons ?? [];
    const crash = () => Promise.reject(new Error('the power is cut'));
    const { erase } = engine.journal;
    engine.journal.erase = crash;
    const input = { unit, person: one?.id, reason: '本人书面要求' };
    const sent = run('erasePerson', input, { approver, acknowledged: ['privacy.unsent-first'] });
    expect(await sent).toMatchObject({ ok: true });
    expect(engine.views.erasuresDue()).toMatchObject([{ subject }]);
    engine.journal.erase = erase;
    await engine.close();
    const keys = await openWithPassphrase(await readKeyFile(data), '翠湖苑的口令');
    if (!keys) throw new Error('the passphrase does not fit');
    const again = await openEngine({ data, keys, clock: () => morning });
    for await (const batch of again.journal.readAll(100)) {
      expect(JSON.stringify(batch)).not.toContain('欧阳锦瑟');
    }
    expect(again.views.erasuresDue()).toEqual([]);
    expect(await again.verify()).toMatchObject({ ok: true, erased: 1 });
    await again.close();
  });
});

/** A book and its views without encryption, so that the bytes in their files can be read. */
describe('what is left in the files', () => {
  const registry = createRegistry(areas);
  const crypto = nodeChainCrypto(createDeskKeys().privateKey);
  const files = () => ({ journal: join(data, 'journal.db'), views: join(data, 'views.db') });
  const open = async () => ({
    journal: await openRxdbJournal({
      storage: getRxStorageLibsql({ filename: files().journal }),
      site: 'cuihu',
      desk: 'A1',
      crypto,
    }),
    views: openViews({ filename: files().views, registry, desk: 'A1' }),
  });
  const write = (journal: Journal, ...entries: Entry[]) =>
    journal.append({
      now: morning,
      clerk: 'wanglin',
      approver: '',
      command: 'x',
      request: `${journal.lastSeq}`,
      entries,
    });

  async function found(): Promise<readonly string[]> {
    const names = Object.values(files()).flatMap((file) => [file, `${file}-wal`]);
    const hits = await Promise.all(
      names.map(async (name) => {
        if (!(await stat(name).catch(() => undefined))) return [];
        const bytes = await readFile(name);
        return traces
          .filter((trace) => bytes.includes(trace))
          .map((trace) => `${name.split('/').at(-1)} ${trace}`);
      }),
    );
    return hits.flat();
  }

  test('given a person among many, changed often, when erased, then no byte of the person is in any file', async () => {
    const { journal, views } = await open();
    for (let i = 0; i < 300; i += 1) {
      views.apply(
        await write(journal, household(`1-1-${100 + i}`, `王${i}`, { phone: `138000${10_000 + i}` })),
      );
      if (i === 150) views.apply(await write(journal, household(unit, '欧阳锦瑟', person)));
      if (i > 150 && i % 10 === 0) {
        const changes = [
          { path: 'persons/p1/workplace', from: null, to: `欧阳锦瑟的单位${'很长'.repeat(i)}` },
        ];
        views.apply(await write(journal, householdChanged.make(subject, { changes })));
      }
    }
    expect((await found()).length).toBeGreaterThan(0);
    const erasure = { type: 'privacy.erased', v: 1, subject, data: { why: 'request' } };
    views.apply(await write(journal, erasure));
    expect(await finishErasures({ journal, views })).toBe(true);
    expect(await found()).toEqual([]);
    expect(await finishErasures({ journal, views })).toBe(false);
    expect(views.search({ text: '王299', limit: 5 })).toHaveLength(1);
    views.close();
    await journal.close();
    expect(await found()).toEqual([]);
  });

  test('given another desk erased, and what it erased arrives only after, then that is blanked too', async () => {
    const { journal, views } = await open();
    const other = await openRxdbJournal({
      storage: getRxStorageLibsql({ filename: ':memory:' }),
      site: 'cuihu',
      desk: 'B1',
      crypto,
    });
    const late = await write(other, household(unit, '欧阳锦瑟', person));
    const erasure = await write(other, { type: 'privacy.erased', v: 1, subject, data: { why: 'request' } });
    const after = await write(other, household(unit, '赵一', {}));
    for (const posting of [after, erasure, late]) {
      await journal.addForeign([posting]);
      await foldIn({ journal, views }, [posting]);
    }
    expect(views.state<HouseholdState>(subject)?.persons.map(({ name }) => name)).toEqual(['赵一', '李芳']);
    expect((await journal.read([late.id]))[0]?.body).toEqual([null]);
    expect(await found()).toEqual([]);
    for (const book of [journal, other]) await book.close();
    views.close();
  });
});
