import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SiteState } from '../../shared/domain/site/settings.ts';
import { backUp } from '../backup/backup.ts';
import { openEngine } from '../engine/engine.ts';
import { officeFilePath } from './office-file.ts';
import { newFolder, TestDesk } from './test-desk.ts';
import { startTestOffice, type TestOffice } from './test-office.ts';

let office: TestOffice;
let a: TestDesk;
const desks: TestDesk[] = [];

beforeAll(async () => {
  office = await startTestOffice();
}, 60_000);
afterAll(() => office.stop());
beforeEach(async () => {
  office.line.mend();
  a = await TestDesk.found();
  desks.push(a);
});
afterEach(async () => {
  await Promise.all(desks.splice(0).map((desk) => desk.close()));
});

const site = () => a.engine.journal.site;

async function enrolled(): Promise<void> {
  expect(await a.line.enrol(office.address, await office.code())).toEqual({ ok: true, company: '安居物业' });
  expect(await a.line.now()).toEqual({ ok: true });
}

async function joined(desk: string): Promise<TestDesk> {
  const made = await TestDesk.join(office, site(), desk);
  desks.push(made);
  expect(await made.line.now()).toEqual({ ok: true });
  return made;
}

/** Both have the same postings, and the same is seen on both. */
async function expectEqual(one: TestDesk, other: TestDesk): Promise<void> {
  expect(other.notes()).toEqual(one.notes());
  expect(await other.engine.journal.count()).toBe(await one.engine.journal.count());
  for (const desk of [one, other]) {
    expect(await desk.engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  }
}

describe('two desks and a head office', () => {
  test('given a founded desk and one that joins, when both write, then both have everything and see the same', async () => {
    await a.note('电梯年检');
    await enrolled();
    const b = await joined('B1');
    expect(b.notes()).toEqual(['电梯年检']);
    await b.note('快递柜断电');
    await a.note('三栋停水');
    await vi.waitFor(() => expect([a.notes().length, b.notes().length]).toEqual([3, 3]), 10_000);
    await expectEqual(a, b);
    expect(a.line.status()).toMatchObject({ state: 'connected', waiting: 0, company: '安居物业' });
  });

  test('given a cut line, then it is offline and work goes on; mended, everything is sent', async () => {
    await enrolled();
    office.line.cut();
    await vi.waitFor(
      () => expect(a.line.status()).toMatchObject({ state: 'offline', reason: 'offline' }),
      10_000,
    );
    await a.note('断网时记的');
    await vi.waitFor(() => expect(a.line.status()?.waiting).toBe(1), 10_000);
    expect(a.line.status()?.retryAt).toBeDefined();
    office.line.mend();
    await vi.waitFor(() => expect(a.line.status()).toMatchObject({ state: 'connected', waiting: 0 }), 10_000);
  });

  test('given a push whose answer was lost, when it is sent again, then it is stored once', async () => {
    await enrolled();
    const before = (await office.parts.store.site(site()))?.postings ?? 0;
    office.line.losesAnswer = true;
    await a.note('只记一次');
    const stored = async () => (await office.parts.store.site(site()))?.postings;
    await vi.waitFor(async () => expect(await stored()).toBe(before + 1), 10_000);
    office.line.losesAnswer = false;
    await vi.waitFor(() => expect(a.line.status()).toMatchObject({ state: 'connected', waiting: 0 }), 10_000);
    expect(await stored()).toBe(before + 1);
  });

  test('given a forged posting at the head office, then it is refused and nothing of it is stored', async () => {
    await enrolled();
    const b = await joined('B1');
    await b.line.stop();
    await a.note('真的');
    await a.line.now();
    await office.parts.database.query(
      `UPDATE postings SET document = replace(document::text, '真的', '假的')::${await documentType(office)} WHERE document::text LIKE '%真的%'`,
    );
    await b.reopen();
    expect(await b.line.now()).toEqual({ ok: false, code: 'not-verified' });
    expect(b.line.status()).toMatchObject({ state: 'stopped', reason: 'not-verified' });
    expect(b.notes()).toEqual([]);
    await b.note('照常工作');
    expect(await b.engine.verify()).toMatchObject({ ok: true });
  });

  test('given two copies of one folder, when both went on, then the later one moves to A1B and keeps its own', async () => {
    await enrolled();
    await a.close();
    const copy = await newFolder();
    await cp(a.data, copy, { recursive: true });
    await a.reopen();
    await a.note('先到的');
    expect(await a.line.now()).toEqual({ ok: true });
    const second = new TestDesk(copy, await openEngine({ data: copy, keys: a.engine.keys, clock: Date.now }));
    desks.push(second);
    await second.note('后到的');
    await second.line.start();
    await vi.waitFor(() => expect(second.moved).toBeDefined(), 10_000);
    await second.reopen(second.moved);
    expect(second.engine.journal.desk).toBe('A1B');
    expect(await second.line.now()).toEqual({ ok: true });
    expect(second.notes()).toEqual(['先到的']);
    expect(second.engine.views.rows({ kind: 'fork', open: true })).toHaveLength(1);
    expect(await a.line.now()).toEqual({ ok: true });
    await expectEqual(a, second);
  });

  test('given a desk that was shut out, then it says so and sends nothing', async () => {
    await enrolled();
    await office.revoke(site(), 'A1');
    await vi.waitFor(
      () => expect(a.line.status()).toMatchObject({ state: 'stopped', reason: 'revoked' }),
      15_000,
    );
    const before = (await office.parts.store.site(site()))?.postings;
    await a.note('停用之后');
    await vi.waitFor(() => expect(a.line.status()?.waiting).toBe(1), 10_000);
    expect(await a.line.now()).toEqual({ ok: false, code: 'revoked' });
    expect((await office.parts.store.site(site()))?.postings).toBe(before);
  });

  test('given somebody else with another certificate, then nothing is sent to them', async () => {
    const code = await office.code();
    const other = `${code.slice(0, 15)}0000-0000-0000`;
    expect(await a.line.enrol(office.address, other)).toEqual({ ok: false, code: 'certificate' });
    expect(await a.line.enrol(office.address, `2222-2222-2222-${code.slice(15)}`)).toEqual({
      ok: false,
      code: 'code',
    });
    expect(a.line.status()).toBeUndefined();
  });

  test('given a head office whose certificate is another one later, then nothing is sent to it', async () => {
    await enrolled();
    await a.line.stop();
    const stranger = await startTestOffice();
    const file = JSON.parse(await readFile(officeFilePath(a.data), 'utf8'));
    await writeFile(officeFilePath(a.data), JSON.stringify({ ...file, address: stranger.address }));
    await a.reopen();
    expect(await a.line.now()).toEqual({ ok: false, code: 'certificate' });
    expect(a.line.status()).toMatchObject({ state: 'offline', reason: 'certificate' });
    await stranger.stop();
  }, 60_000);

  test('given a desk that joined and died before it had the book, when it opens again, then it takes it and says so', async () => {
    await a.note('电梯年检');
    await enrolled();
    const b = await TestDesk.join(office, site(), 'B1', { isStarted: false });
    desks.push(b);
    expect(b.engine.journal.lastSeq).toBe(0);
    await b.reopen();
    expect(await b.line.now()).toEqual({ ok: true });
    expect(b.notes()).toEqual(['电梯年检']);
    const { pinned } = b.engine.views.state<SiteState>(`site:${site()}`) ?? { pinned: {} };
    expect(pinned).toMatchObject({ B1: { company: '安居物业', publicKey: office.parts.keys.publicKey } });
    await b.reopen();
    expect(await b.line.now()).toEqual({ ok: true });
    expect(b.engine.journal.lastSeq).toBe(1);
  });

  test('given a book restored from a backup, then it wants a new code; with it, what was written after the backup comes back', async () => {
    await enrolled();
    const { path } = await backUp(a.engine, join(await newFolder(), 'backups'));
    await a.note('备份之后');
    expect(await a.line.now()).toEqual({ ok: true });
    await a.restored(path);
    await a.line.start();
    expect(a.line.status()).toMatchObject({ state: 'stopped', reason: 'enrol-again', company: '安居物业' });
    expect(await a.line.enrol(office.address, await office.code(site()))).toMatchObject({ ok: true });
    expect(await a.line.now()).toEqual({ ok: true });
    expect(a.notes()).toEqual(['备份之后']);
    expect(await a.engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  }, 30_000);

  test('given a book restored before the head office had all of it, then its new desk id sends what is missing', async () => {
    await a.note('从未上传的');
    const first = await backUp(a.engine, join(await newFolder(), 'backups'));
    await a.restored(first.path);
    expect(a.engine.journal.desk).toBe('A1B');
    expect(await a.line.enrol(office.address, await office.code())).toMatchObject({ ok: true });
    expect(await a.line.now()).toEqual({ ok: true });
    const b = await joined('B1');
    expect(b.notes()).toEqual(['从未上传的']);
    await a.line.stop();
    await a.note('断网时写的');
    const second = await backUp(a.engine, join(await newFolder(), 'backups'));
    await a.restored(second.path);
    await a.line.start();
    expect(await a.line.enrol(office.address, await office.code(site()))).toMatchObject({ ok: true });
    expect(await a.line.now()).toEqual({ ok: true });
    expect(a.line.status()).toMatchObject({ state: 'connected', waiting: 0 });
    expect(await b.line.now()).toEqual({ ok: true });
    expect(b.notes()).toEqual(['断网时写的', '从未上传的'].sort());
    for (const { engine } of [a, b])
      expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  }, 30_000);

  test('given a book that an older program moved, whose old key signed nothing, then it enrols and the old book stays here', async () => {
    await a.note('从未上传的');
    const { path } = await backUp(a.engine, join(await newFolder(), 'backups'));
    await a.restored(path);
    const { keys } = a.engine;
    await a.reopen({ ...keys, file: { ...keys.file, moves: [] } });
    await a.note('恢复之后');
    expect(await a.line.enrol(office.address, await office.code())).toMatchObject({ ok: true });
    expect(await a.line.now()).toEqual({ ok: true });
    expect((await office.parts.store.desks(site())).map(({ desk }) => desk)).toEqual(['A1B']);
    const b = await joined('B1');
    expect(b.notes()).toEqual(['恢复之后']);
    expect(a.notes()).toEqual(['从未上传的', '恢复之后'].sort());
    expect(await a.engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  }, 30_000);

  test('given a crash between book and views, when the desk opens again, then the views have caught up', async () => {
    await enrolled();
    const b = await joined('B1');
    await b.line.stop();
    await a.note('崩溃前收到的');
    await a.line.now();
    const page = await office.parts.store.pull(site(), 'B1', 0, 100);
    const known = b.engine.replicable?.chainEnds().get('A1')?.seq ?? 0;
    await b.engine.replicable?.addForeign(
      page.postings.filter(({ desk, seq }) => desk === 'A1' && seq > known),
    );
    expect(b.notes()).toEqual([]);
    await b.reopen();
    expect(b.notes()).toEqual(['崩溃前收到的']);
    expect(await b.engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  });
});

async function documentType({ parts }: TestOffice): Promise<string> {
  const [column] = await parts.database.query<{ data_type: string }>(
    "SELECT data_type FROM information_schema.columns WHERE table_name = 'postings' AND column_name = 'document'",
  );
  return column?.data_type ?? 'text';
}
