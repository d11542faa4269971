import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chainStart, faultOf, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, hlcMillis, nextHlc } from '../../shared/journal/hlc.ts';
import { createDeskKeys, nodeChainCrypto } from './crypto.ts';
import type { PostingDraft } from './journal.ts';
import type { ReplicableJournal } from './replicable.ts';
import { openRxdbJournal } from './rxdb-journal.ts';
import { getRxStorageLibsql } from './storage/storage.ts';

const keys = createDeskKeys();
const crypto = nodeChainCrypto(keys.privateKey);
const encryptionKey = '5a'.repeat(32);
const start = Date.parse('2026-11-21T08:00:00+08:00');
let folder: string;
let journal: ReplicableJournal;

const open = () =>
  openRxdbJournal({
    storage: getRxStorageLibsql({ filename: join(folder, 'journal.db'), encryptionKey }),
    site: 'cuihu',
    desk: 'A1',
    crypto,
    clock: () => start,
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

  test('[SYNC] given more than a head office takes, then nothing is written and the next posting follows', async () => {
    await expect(journal.append(draft('长'.repeat(200_000)))).rejects.toMatchObject({
      name: 'PostingTooLarge',
    });
    const one = { type: 'note.added', v: 1, subject: 'note:1', data: { text: '' } };
    const many = { ...draft('多'), entries: Array.from({ length: 501 }, () => one) };
    await expect(journal.append(many)).rejects.toMatchObject({ name: 'PostingTooLarge' });
    expect((await journal.append(draft('一'))).seq).toBe(1);
    expect(await journal.count()).toBe(1);
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

const other = nodeChainCrypto(createDeskKeys().privateKey);

function foreign(millis: number, previous: { seq: number; hash: string } = chainStart) {
  const { entries, now: _, ...by } = draft('别处');
  const head = {
    site: 'cuihu',
    desk: 'B1',
    seq: previous.seq + 1,
    hlc: nextHlc(firstHlc, millis),
    at: '2026-11-21T08:00:00+08:00',
    prev: previous.hash,
  };
  const body = entries.map((entry) => ({ salt: 'AAAA', entry }));
  return sealPosting({ ...head, ...by }, body, other);
}

describe('postings of other desks', () => {
  const hour = 3_600_000;

  test('given a posting of a clock that is ahead, then the own clock passes it, also after a restart', async () => {
    const ahead = foreign(start + hour);
    await journal.addForeign([ahead]);
    const next = await journal.append(draft('一'));
    expect(next.hlc > ahead.hlc).toBe(true);
    await journal.close();
    journal = await open();
    expect((await journal.append(draft('二'))).hlc > next.hlc).toBe(true);
  });

  test('given a posting from days ahead, then the own clock does not follow, also after a restart', async () => {
    await journal.addForeign([foreign(start + 72 * hour)]);
    expect(hlcMillis((await journal.append(draft('一'))).hlc)).toBe(start);
    await journal.close();
    journal = await open();
    expect(hlcMillis((await journal.append(draft('二'))).hlc)).toBe(start);
  });

  test('given postings that come twice, then each is there once; given another one of a number, then it is not taken', async () => {
    const first = foreign(start);
    const second = foreign(start + 1, first);
    await journal.addForeign([first]);
    await journal.addForeign([first, second]);
    expect(await journal.readSince('B1', 0, 10)).toEqual([first, second]);
    expect(journal.chainEnds().get('B1')).toEqual({ seq: 2, hash: second.hash });
    await expect(journal.addForeign([foreign(start + 5)])).rejects.toThrow('another one');
  });

  test('given the end of a book that is cut, then other postings come in its place and the clock keeps on', async () => {
    const first = foreign(start);
    await journal.addForeign([first, foreign(start + 1, first)]);
    await journal.cut('B1', 2);
    expect(journal.chainEnds().get('B1')?.seq).toBe(1);
    const other = foreign(start + 9, first);
    await journal.addForeign([other]);
    expect(await journal.readSince('B1', 1, 10)).toEqual([other]);
  });

  test('given two desks in one process, then each has its own book', async () => {
    const second = await openRxdbJournal({
      storage: getRxStorageLibsql({ filename: join(folder, 'other.db'), encryptionKey }),
      site: 'cuihu',
      desk: 'A2',
      crypto,
    });
    await journal.append(draft('一'));
    expect(await second.count()).toBe(0);
    await second.close();
  });
});
