import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { openRxdbJournal } from '../journal/rxdb-journal.ts';
import type { LibsqlInternals } from '../journal/storage/instance.ts';
import { getRxStorageLibsql } from '../journal/storage/storage.ts';
import { memo, memoRegistry, type NoteState, poison } from '../views/test-area.ts';
import { openViews, type Views } from '../views/views.ts';
import { appendAndFold } from './append-and-fold.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');
let folder: string;
let journal: ReplicableJournal;
let views: Views;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'append-'));
  journal = await openRxdbJournal({
    storage: getRxStorageLibsql({ filename: join(folder, 'journal.db'), encryptionKey: '5a'.repeat(32) }),
    site: 'cuihu',
    desk: 'A1',
    crypto: nodeChainCrypto(createDeskKeys().privateKey),
  });
  views = openViews({ filename: join(folder, 'views.db'), registry: memoRegistry, desk: 'A1' });
});
afterEach(async () => {
  views.close();
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const draft = (...texts: readonly string[]) => ({
  now: noon,
  clerk: 'wanglin',
  approver: '',
  command: 'addMemo',
  request: texts.join(),
  entries: texts.map((text) => memo.added.make('memo:1', { text })),
});

const lines = () => views.state<NoteState>('memo:1')?.lines;

test('[DURABLE] the posting is folded while it is written, and answered when another reader finds it in the book', async () => {
  const written = appendAndFold({ journal, views }, draft('灯坏'));
  expect(lines()).toEqual(['A11.0 灯坏']);

  expect(await written).toMatchObject({ posting: { seq: 1 }, changed: { subjects: ['memo:1'] } });

  expect(await journal.count()).toBe(1);
});

test('[DURABLE] given a full disk, then the views do not know of the posting, and the next one has its number', async () => {
  await appendAndFold({ journal, views }, draft('灯坏'));
  const { handle } = journal.collection.storageInstance.internals as LibsqlInternals;
  const pages = (handle.database.pragma('page_count') as { page_count: number }[])[0]?.page_count;
  handle.database.pragma(`max_page_count = ${pages}`);

  const refused = await appendAndFold({ journal, views }, draft(...Array<string>(300).fill('换灯')));

  expect(refused).toMatchObject({ code: 'desk.disk-full' });
  expect(lines()).toEqual(['A11.0 灯坏']);
  expect([views.appliedUpTo('A1'), journal.lastSeq, await journal.count()]).toEqual([1, 1, 1]);
  handle.database.pragma('max_page_count = 1000000');
  expect(await appendAndFold({ journal, views }, draft('换了'))).toMatchObject({ posting: { seq: 2 } });
  expect(lines()).toEqual(['A11.0 灯坏', 'A12.0 换了']);
});

test('given a bug in a fold, then the posting is in the book all the same, and the bug is not hidden', async () => {
  await expect(appendAndFold({ journal, views }, draft(poison))).rejects.toThrow('a bug in a fold');

  expect(await journal.count()).toBe(1);
  expect(views.appliedUpTo('A1')).toBe(0);
});
