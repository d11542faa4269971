import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from '../journal/storage/handle.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';
import { type Engine, openEngine } from './engine.ts';
import { setUpDesk } from './set-up.ts';
import type { ViewsTrouble } from './views-mender.ts';

const noText = "CAST(x'fffe' AS TEXT)";
let data: string;
let engine: Engine;
let note: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-mender-'));
  const leader = { name: '陈主管', pin: '8888' };
  const keys = { keyStore: noKeyStore, passphrase: '翠湖苑的口令' };
  const site = { data, siteName: '翠湖苑', desk: 'A1', demo: false };
  ({ engine } = await setUpDesk({ ...site, ...keys, leader, clock: Date.now }));
  await add('第一条');
  note = engine.views.rows({ kind: 'note' })[0]?.id ?? '';
});
afterEach(async () => {
  await engine.close();
  await rm(data, { recursive: true, force: true });
});

const add = (text: string) => engine.desk.runAsDesk({ command: 'addNote', input: { text } });

/** Damages the file under the running desk, as a bad disk does. */
async function spoil(...sql: readonly string[]): Promise<void> {
  // The last postings are committed a moment after they are answered.
  await wait(300);
  const encryptionKey = engine.keyFor('views').toString('hex');
  const file = openSqlite({ filename: engine.views.filename, encryptionKey, synchronous: 'NORMAL' });
  for (const one of sql) file.exec(one);
  file.close();
}

test('given a note that is no text in the views, when a command needs it, then it is carried out once, on views made anew', async () => {
  const told: ViewsTrouble[] = [];
  engine.mender.onTrouble = (trouble) => told.push(trouble);
  const before = engine.journal.lastSeq;
  await spoil(`UPDATE subject SET state = ${noText} WHERE subject = '${note}'`);

  const answer = await engine.desk.runAsDesk({ command: 'followNote', input: { note, text: '已联系' } });

  expect(answer).toMatchObject({ ok: true });
  expect(engine.journal.lastSeq).toBe(before + 1);
  expect(told).toEqual(['mending', 'mended']);
  expect(engine.mender.trouble).toBe('mended');
  expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
});

test('given list lines that are no text, when they are asked for, then the answer comes when they are rebuilt', async () => {
  await add('第二条');
  await spoil(`UPDATE row SET data = ${noText} WHERE kind = 'note'`);

  expect(() => engine.views.rows({ kind: 'note' })).toThrow(ViewsDamaged);
  const rows = await engine.answering(() => engine.views.rows({ kind: 'note' }));

  expect(rows).toHaveLength(2);
  expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
});

test('given a disk that spoils the views again and again, then the desk gives up after three rebuilds and says so', async () => {
  for (let turn = 1; turn <= 3; turn += 1) {
    await spoil(`UPDATE row SET data = ${noText} WHERE kind = 'note'`);
    expect(await engine.answering(() => engine.views.rows({ kind: 'note' }))).toHaveLength(1);
  }
  await spoil(`UPDATE row SET data = ${noText} WHERE kind = 'note'`);

  await expect(engine.answering(() => engine.views.rows({ kind: 'note' }))).rejects.toThrow(ViewsDamaged);
  expect(engine.mender.trouble).toBe('unmended');
  // What does not need them goes on, and so does the clerk's own rebuild.
  await engine.rebuild();
  expect(engine.views.rows({ kind: 'note' })).toHaveLength(1);
});

test('[NUM] given views that cannot be rebuilt and do not take a posting, then its number is not given out again', async () => {
  await engine.desk.runAsDesk({ command: 'openDrawer', input: { float: 100_000 } });
  const handIn = () => engine.desk.runAsDesk({ command: 'handInCash', input: { amount: 1, to: '公司' } });
  for (let turn = 1; turn <= 3; turn += 1) {
    await spoil(`UPDATE row SET data = ${noText} WHERE kind = 'note'`);
    await engine.answering(() => engine.views.rows({ kind: 'note' }));
  }
  // A command reads no search words: the damage is met when its posting is folded.
  await spoil('DELETE FROM find_paper_data');

  const first = await handIn();
  const second = await handIn().catch((error: unknown) => error);

  expect(first).toMatchObject({ ok: true, answer: { number: expect.stringMatching(/-001$/) } });
  expect(second).toBeInstanceOf(ViewsDamaged);
  await engine.rebuild();
  expect(await handIn()).toMatchObject({ ok: true, answer: { number: expect.stringMatching(/-002$/) } });
});

test('given a damaged count of the folded postings, when the desk is opened, then it opens, and all are folded', async () => {
  await add('第二条');
  await spoil("UPDATE applied SET seq = 1 WHERE desk = 'A1'");
  const { keys } = engine;
  await engine.close();

  engine = await openEngine({ data, keys, clock: Date.now });

  expect(engine.views.appliedUpTo('A1')).toBe(engine.journal.lastSeq);
  expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
}, 10_000);

test('given views that cannot be rebuilt, when the book is checked, then it is not the book that is called damaged', async () => {
  const site = `site:${engine.keys.file.site}`;
  const spoilSite = () => spoil(`UPDATE subject SET state = ${noText} WHERE subject = '${site}'`);
  for (let turn = 1; turn <= 3; turn += 1) {
    await spoilSite();
    expect(await engine.verify()).toMatchObject({ ok: true });
  }
  await spoilSite();

  await expect(engine.verify()).rejects.toThrow(ViewsDamaged);
});

test('given a book that cannot be opened, when the views are to be rebuilt, then what they show is kept', async () => {
  const { keys } = engine;
  await engine.close();
  engine = await openEngine({ data, keys, clock: Date.now, salvage: true });

  await expect(engine.rebuild()).rejects.toThrow('no book');

  expect(engine.views.rows({ kind: 'note' })).toHaveLength(1);
});
