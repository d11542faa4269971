import { existsSync, linkSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Posting } from '../../shared/journal/posting.ts';
import { memo, memoRegistry, testDesk } from './test-area.ts';
import { openViews, type Views } from './views.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');
let folder: string;
let filename: string;
let views: Views;
const open = () => openViews({ filename, key: 'ab'.repeat(32), registry: memoRegistry, desk: 'A1' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'views-'));
  filename = join(folder, 'views.db');
  views = open();
});
afterEach(() => {
  views.close();
  rmSync(folder, { recursive: true, force: true });
});

async function* allOf(...postings: readonly Posting[]) {
  yield postings;
}

test('given a rebuilt file and the old one that another program kept from being removed, when the views are opened, then the rebuilt one is taken', async () => {
  const post = testDesk('A1');
  const [first, cut] = [post(noon, memo.added.make('memo:1', { text: '灯坏' })), post(noon + 1)];
  views.applyMany([first, cut]);
  linkSync(filename, join(folder, 'held'));
  await views.rebuild({ postings: allOf(first) });
  views.close();
  linkSync(join(folder, 'held'), filename);

  views = open();
  await views.tidy();

  expect(views.appliedUpTo('A1')).toBe(1);
  expect(existsSync(filename)).toBe(false);
});

test('[ERASE] given a comparison that a crash ended half-way, when the views are opened, then nothing of it is left', () => {
  views.close();
  const left = ['views.db.check', 'views.db.check.2'].map((name) => join(folder, name));
  for (const path of left) writeFileSync(path, '王建国');

  views = open();

  expect(left.filter((path) => existsSync(path))).toEqual([]);
});
