import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { memo, memoRegistry, type NoteState, testDesk } from './test-area.ts';
import { openViews, type Views } from './views.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');
const longerThanGroupsWait = 200;
let folder: string;
let views: Views;
const open = () =>
  openViews({ filename: join(folder, 'views.db'), key: 'ab'.repeat(32), registry: memoRegistry, desk: 'A1' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  views = open();
});
afterEach(() => {
  views.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a second reader of the file sees: only what was committed. */
function committed(): number {
  const other = open();
  try {
    return other.appliedUpTo('A1');
  } finally {
    other.close();
  }
}

const text = (value: string) => memo.added.make('memo:1', { text: value });

test('[DURABLE] a posting that the journal is still writing is seen, and not committed before it is confirmed', async () => {
  const post = testDesk('A1');

  const ahead = views.applyAhead(post(noon, text('灯坏')));
  await wait(longerThanGroupsWait);

  expect(views.state<NoteState>('memo:1')?.lines).toEqual(['A11.0 灯坏']);
  expect(committed()).toBe(0);
  ahead.confirm();
  await wait(longerThanGroupsWait);
  expect(committed()).toBe(1);
});

test('[DURABLE] a posting that the journal did not take is gone from the views, and nothing before or after it', () => {
  const post = testDesk('A1');
  const first = post(noon, text('灯坏'));
  const second = post(noon + 1, text('换灯'), memo.added.make('memo:2', { text: '门铃' }));
  views.apply(first);

  views.applyAhead(second).withdraw();

  expect(views.state<NoteState>('memo:1')?.lines).toEqual(['A11.0 灯坏']);
  expect(views.state('memo:2')).toBeUndefined();
  expect(views.rows({ kind: 'memo' })).toHaveLength(1);
  expect(views.appliedUpTo('A1')).toBe(1);
  views.applyAhead({ ...second, request: 'again' }).confirm();
  views.close();
  views = open();
  expect(views.state<NoteState>('memo:1')?.lines).toEqual(['A11.0 灯坏', 'A12.0 换灯']);
  expect(views.requestAnswer('again')).toBe(second.id);
});

test('[DURABLE] a posting that nobody confirmed before the file is closed is not in it', () => {
  views.applyAhead(testDesk('A1')(noon, text('灯坏')));

  views.close();
  views = open();

  expect(views.appliedUpTo('A1')).toBe(0);
});

test('[DURABLE] a commit that is asked for while the journal writes is a bug and thrown', () => {
  const ahead = views.applyAhead(testDesk('A1')(noon, text('灯坏')));

  expect(() => views.refold('memo:1', [])).toThrow('not confirmed');
  ahead.withdraw();
});

test('many postings without a turn of the event loop are committed in between', () => {
  const post = testDesk('A1');

  for (let i = 0; i < 256; i += 1) views.apply(post(noon + i, text(String(i))));

  expect(committed()).toBe(256);
});
