import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Posting } from '../../shared/journal/posting.ts';
import { openFiles } from '../journal/storage/test-open-files.ts';
import { memo, memoRegistry, type NoteState, poison, testDesk } from './test-area.ts';
import { openViews, type Views } from './views.ts';
import { createScratchFile } from './views-file.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');
let folder: string;
let filename: string;
let views: Views;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  filename = join(folder, 'views.db');
  views = open();
});
afterEach(() => {
  views.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(registry = memoRegistry): Views {
  return openViews({ filename, key: 'ab'.repeat(32), registry, desk: 'A1' });
}

async function* inBatches(postings: readonly Posting[]): AsyncGenerator<readonly Posting[]> {
  for (let from = 0; from < postings.length; from += 50) yield postings.slice(from, from + 50);
}

const reader = (all: readonly Posting[]) => async (ids: readonly string[]) =>
  all.filter((posting) => ids.includes(posting.id));

describe('views of one desk', () => {
  test('given a posting, when it is folded, then its state, rows and number stand in the file after reopening', () => {
    const post = testDesk('A1');

    const touched = views.apply(
      post(noon, memo.added.make('memo:1', { text: '灯坏', unit: '3-2-1201', number: 'M-A1-20261121-007' })),
    );
    views.close();
    views = open();

    expect(touched).toEqual({ kinds: ['memo'], subjects: ['memo:1'] });
    expect(views.state<NoteState>('memo:1')).toEqual({
      lines: ['A11.0 灯坏'],
      unit: '3-2-1201',
      done: false,
    });
    expect(views.rows({ kind: 'memo', unit: '3-2-1201', open: true })).toMatchObject([{ id: 'memo:1/0' }]);
    expect(views.appliedUpTo('A1')).toBe(1);
    expect(views.numberAfter('M', '2026-11-21')).toBe(8);
    expect(views.numberAfter('M', '2026-11-22')).toBe(1);
    expect(views.requestAnswer('A1/1')).toBe('A1-0000000001');
    expect(views.requestAnswer('')).toBeUndefined();
  });

  test('given a folded posting, when it comes again, then nothing changes', () => {
    const posting = testDesk('A1')(noon, memo.added.make('memo:1', { text: '灯坏' }));
    views.apply(posting);

    expect(views.apply(posting)).toEqual({ kinds: [], subjects: [] });
    expect(views.state<NoteState>('memo:1')?.lines).toHaveLength(1);
  });

  test('given an erased part, when the posting is folded, then the rest of it counts', () => {
    const posting = testDesk('A1')(noon, null, memo.added.make('memo:1', { text: '灯坏' }));

    views.apply(posting);

    expect(views.state<NoteState>('memo:1')?.lines).toEqual(['A11.1 灯坏']);
  });

  test('given a subject that is withdrawn, when it is folded, then its rows and search words are gone', () => {
    const post = testDesk('A1');
    views.apply(post(noon, memo.added.make('memo:1', { text: '灯坏' })));
    expect(views.search({ text: '灯坏', limit: 5 })).toHaveLength(1);

    views.apply(post(noon, memo.withdrawn.make('memo:1', {})));

    expect(views.state('memo:1')).toBeUndefined();
    expect(views.rows({ kind: 'memo' })).toEqual([]);
    expect(views.search({ text: '灯坏', limit: 5 })).toEqual([]);
  });

  test('given postings of another desk out of order, when one is missing, then "up to" stops before it', () => {
    const post = testDesk('B1');
    const [first, second, third] = [1, 2, 3].map((i) =>
      post(noon + i, memo.added.make(`memo:${i}`, { text: 'x' })),
    );
    if (!first || !second || !third) throw new Error('three postings were made');

    views.applyMany([first, third]);
    expect(views.appliedUpTo('B1')).toBe(1);

    views.apply(second);
    expect(views.appliedUpTo('B1')).toBe(3);
  });

  test('given an entry of a kind no area knows, when it is folded, then the posting is counted all the same', () => {
    views.apply(testDesk('A1')(noon, { type: 'drone.landed', v: 1, subject: 'drone:1', data: {} }));

    expect(views.appliedUpTo('A1')).toBe(1);
    expect(views.state('drone:1')).toBeUndefined();
  });
});

describe('a fold that fails', () => {
  test('given postings answered just before, when one makes a fold throw, then only that one is missing', () => {
    const post = testDesk('A1');
    views.apply(post(noon, memo.added.make('memo:1', { text: '灯坏', number: 'M-A1-20261121-001' })));

    expect(() =>
      views.apply(
        post(
          noon + 1,
          memo.added.make('memo:2', { text: '漏水' }),
          memo.added.make('memo:1', { text: poison }),
        ),
      ),
    ).toThrow('a bug in a fold');

    expect(views.appliedUpTo('A1')).toBe(1);
    expect(views.state<NoteState>('memo:1')?.lines).toEqual(['A11.0 灯坏']);
    expect(views.state('memo:2')).toBeUndefined();
    expect(views.numberAfter('M', '2026-11-21')).toBe(2);
  });
});

describe('a late posting', () => {
  test('given a subject folded further, when an earlier posting of another desk arrives, then it is folded again in order', async () => {
    const late = testDesk('B1')(noon, memo.added.make('memo:1', { text: 'early' }));
    const own = testDesk('A1')(noon + 1_000, memo.added.make('memo:1', { text: 'later' }));
    views.apply(own);
    views.apply(late);
    expect(views.staleSubjects()).toEqual(['memo:1']);

    const touched = await views.refoldStale(reader([own, late]));

    expect(touched.subjects).toEqual(['memo:1']);
    expect(views.staleSubjects()).toEqual([]);
    expect(views.state<NoteState>('memo:1')?.lines).toEqual(['B11.0 early', 'A11.0 later']);
  });

  test('given a stale subject, when the postings offered lack one, then it is not folded with less', () => {
    const late = testDesk('B1')(noon, memo.added.make('memo:1', { text: 'early' }));
    const own = testDesk('A1')(noon + 1_000, memo.added.make('memo:1', { text: 'later' }));
    views.applyMany([own, late]);

    expect(views.refold('memo:1', [own])).toBeUndefined();
    expect(views.staleSubjects()).toEqual(['memo:1']);
  });
});

describe('a rebuild', () => {
  const many = (count: number): Posting[] => {
    const post = testDesk('A1');
    return Array.from({ length: count }, (_, i) =>
      post(noon + i, memo.added.make(`memo:${i % 40}`, { text: `第${i}次` })),
    );
  };

  test('given a journal, when the views are rebuilt while a posting arrives, then nothing is missing', async () => {
    const postings = many(300);
    const last = postings.at(-1);
    if (!last) throw new Error('postings were made');
    const stored = postings.slice(0, -1);
    let arrived = false;

    await views.rebuild({
      postings: inBatches(stored),
      read: reader(postings),
      onProgress: () => {
        if (!arrived) views.apply(last);
        arrived = true;
      },
    });

    expect(views.appliedUpTo('A1')).toBe(300);
    expect(views.rows({ kind: 'memo' })).toHaveLength(300);
    expect(viewsFiles()).toHaveLength(1);
    expect(heldFiles()).toEqual([]);
  });

  test('given a rebuild, when it is cancelled, then the views stay as they were and no scratch file is left', async () => {
    const postings = many(200);
    views.applyMany(postings);
    const abort = new AbortController();

    const rebuilt = views.rebuild({
      postings: inBatches(postings),
      read: reader(postings),
      onProgress: () => abort.abort(),
      signal: abort.signal,
    });

    await expect(rebuilt).rejects.toThrow();
    expect(views.rows({ kind: 'memo' })).toHaveLength(200);
    expect(viewsFiles()).toEqual(['views.db']);
  });

  test('given a file folded by another version, when it is opened, then it is empty and waits to be folded', () => {
    views.applyMany(many(10));
    views.close();

    views = open({ ...memoRegistry, foldVersion: 'memo2' });

    expect(views.appliedUpTo('A1')).toBe(0);
    expect(views.rows({ kind: 'memo' })).toEqual([]);
  });

  test('given a file of another version, when the views are tidied, then it is closed before it is removed', async () => {
    views.close();
    views = open({ ...memoRegistry, foldVersion: 'memo2' });

    await views.tidy();

    expect(viewsFiles()).toEqual(['views.db.2']);
    expect(heldFiles()).toEqual([]);
  });

  test('given a rebuild that a crash ended half-way, when the views are opened, then the old file is taken', async () => {
    views.applyMany(many(10));
    views.close();
    const scratch = createScratchFile({ filename, key: 'ab'.repeat(32), registry: memoRegistry });
    scratch.database.close();

    views = open();
    await views.tidy();

    expect(views.appliedUpTo('A1')).toBe(10);
    expect(viewsFiles()).toEqual(['views.db']);
  });
});

/** Files of the views, without what SQLite keeps beside them. */
function viewsFiles(): readonly string[] {
  return readdirSync(folder).filter((name) => !/-(wal|shm|journal)$/.test(name));
}

/** Removed files of the folder that this process still has open: on Windows they could not have been removed. */
function heldFiles(): readonly string[] {
  return openFiles().filter((path) => path.startsWith(folder) && path.endsWith('(deleted)'));
}

describe('a comparison with a fresh fold', () => {
  const post = testDesk('A1');
  const postings = Array.from({ length: 120 }, (_, i) =>
    post(noon + i, memo.added.make(`memo:${i % 40}`, { text: `第${i}次`, number: `M-A1-20261121-${i + 1}` })),
  );

  test('given views that were folded one by one, when they are compared, then nothing differs', async () => {
    for (const posting of postings) views.apply(posting);

    expect(await views.differences(inBatches(postings))).toEqual([]);
    expect(viewsFiles()).toEqual(['views.db']);
    expect(heldFiles()).toEqual([]);
  });

  test('given a posting that was never folded, when the views are compared, then what it touched is named', async () => {
    views.applyMany(postings.slice(0, -1));

    const found = await views.differences(inBatches(postings));

    expect(found).toEqual(
      expect.arrayContaining(['applied A1', 'log A1-0000000120', 'state memo:39', 'row memo memo:39/2']),
    );
  });

  test('given a posting that arrives during the comparison, when it ends, then that is no difference', async () => {
    views.applyMany(postings.slice(0, -1));
    const arriving = async function* () {
      yield postings.slice(0, -1);
      views.applyMany(postings.slice(-1));
    };

    expect(await views.differences(arriving())).toEqual([]);
  });
});
