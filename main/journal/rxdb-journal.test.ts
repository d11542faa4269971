import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chainStart, faultOf } from '../../shared/journal/chain.ts';
import { createDeskKeys, nodeChainCrypto } from './crypto.ts';
import type { Journal, PostingDraft } from './journal.ts';
import { openRxdbJournal } from './rxdb-journal.ts';
import { getRxStorageLibsql } from './storage/storage.ts';

const keys = createDeskKeys();
const crypto = nodeChainCrypto(keys.privateKey);
const encryptionKey = '5a'.repeat(32);
const start = Date.parse('2026-11-21T08:00:00+08:00');
let folder: string;
let journal: Journal;

const open = () =>
  openRxdbJournal({
    storage: getRxStorageLibsql({ filename: join(folder, 'journal.db'), encryptionKey }),
    site: 'cuihu',
    desk: 'A1',
    crypto,
  });

function draft(text: string, now = start): PostingDraft {
  const entries = [{ type: 'note.added', v: 1, subject: 'note:1', data: { text } }];
  return { now, clerk: 'wanglin', approver: '', command: 'addNote', request: text, entries };
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-journal-'));
  journal = await open();
});
afterEach(() => journal.close());

describe('the journal', () => {
  test('given an empty book, when postings are appended, then they are numbered without gaps and chained', async () => {
    const first = await journal.append(draft('一'));
    const [second, third] = await journal.appendMany([draft('二'), draft('三')]);
    expect([first.seq, second?.seq, third?.seq]).toEqual([1, 2, 3]);
    let previous: { seq: number; hash: string } = chainStart;
    for (const posting of await journal.readSince('A1', 0, 10)) {
      expect(faultOf(posting, previous, keys.publicKey, crypto)).toBeUndefined();
      previous = posting;
    }
    expect(previous.seq).toBe(3);
    expect(await journal.count()).toBe(3);
  });

  test('given a closed book, when it is opened again, then the chain goes on where it ended', async () => {
    const first = await journal.append(draft('一'));
    await journal.close();
    journal = await open();
    expect(journal.lastSeq).toBe(1);
    const second = await journal.append(draft('二'));
    expect(second.prev).toBe(first.hash);
    expect(await journal.read([second.id, first.id])).toEqual([first, second]);
  });

  test('given a clock that jumped back, then order is kept and the wall time is told as it was', async () => {
    const first = await journal.append(draft('一'));
    const second = await journal.append(draft('二', start - 86_400_000));
    expect(second.hlc > first.hlc).toBe(true);
    expect(second.at).toBe('2026-11-20T08:00:00+08:00');
  });

  test('reads the whole book in batches, each posting once', async () => {
    await journal.appendMany(Array.from({ length: 25 }, (_, i) => draft(`第${i}`)));
    const seen: number[] = [];
    for await (const batch of journal.readAll(7)) seen.push(...batch.map((posting) => posting.seq));
    expect(seen).toEqual(Array.from({ length: 25 }, (_, i) => i + 1));
  });

  test.each([
    ['chain', { prev: 'x' }],
    ['hash', { clerk: 'someone' }],
    ['gap', { seq: 3 }],
    ['signature', { sig: 'AAAA' }],
  ] as const)('a page altered in its %s is named as that', async (fault, change) => {
    const posting = await journal.append(draft('一'));
    expect(faultOf({ ...posting, ...change }, chainStart, keys.publicKey, crypto)).toBe(fault);
  });

  test('an altered body is found, an erased one still chains', async () => {
    const posting = await journal.append(draft('一'));
    const [part] = posting.body;
    const forged = {
      salt: part?.salt ?? '',
      entry: { type: 'note.added', v: 1, subject: 'note:1', data: { text: '二' } },
    };
    expect(faultOf({ ...posting, body: [forged] }, chainStart, keys.publicKey, crypto)).toBe('body');
    expect(faultOf({ ...posting, body: [null] }, chainStart, keys.publicKey, crypto)).toBeUndefined();
  });
});
