import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Engine } from '../../engine/engine.ts';
import { setUpDesk } from '../../engine/set-up.ts';
import { noKeyStore } from '../../keys/key-file.ts';
import { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { testShell } from '../test-shell.ts';
import { createHandlers } from './handlers.ts';

/** A small disk of its own, which only root may mount. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0;
const kib = 1_024;

describe.skipIf(!mayMount)('a disk without room for the views once more', () => {
  let disk: string;
  let engine: Engine;
  let state: DeskState;
  let calls: Handlers;
  const ballast = () => join(disk, 'ballast');
  const add = (text: string) => engine.desk.runAsDesk({ command: 'addNote', input: { text } });

  beforeAll(async () => {
    disk = mkdtempSync(join(tmpdir(), 'qiantai-full-disk-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=24m', 'tmpfs', disk]);
    const data = join(disk, 'data');
    state = new DeskState(data, testShell(), Date.now);
    const site = { data, siteName: '翠湖苑', desk: 'A1', demo: false };
    const keys = { keyStore: noKeyStore, passphrase: '翠湖苑的口令' };
    ({ engine } = await setUpDesk({
      ...site,
      ...keys,
      leader: { name: '陈主管', pin: '8888' },
      clock: Date.now,
    }));
    state.adopt(engine);
    calls = createHandlers(state);
    for (let at = 0; at < 100; at += 1) expect(await add('水管渗水'.repeat(100))).toMatchObject({ ok: true });
    const photo = await engine.attachments.put(Buffer.from('ffd8ffe0', 'hex'), 'image/jpeg');
    const person = { id: 'p1', name: '王建国', relation: 'owner', photo };
    const input = { unit: '3-2-1201', persons: [person] };
    expect(await engine.desk.runAsDesk({ command: 'registerHousehold', input })).toMatchObject({ ok: true });
  });
  beforeEach(() => rmSync(ballast(), { force: true }));
  afterEach(() => rmSync(ballast(), { force: true }));
  afterAll(async () => {
    await state.close();
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  });

  /** Fills the disk with somebody else's data. */
  function leave(bytes: number): void {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast(), Buffer.alloc(bavail * bsize - bytes));
  }

  /** Files that were made since `before`; SQLite's own beside an open file come and go. */
  async function newSince(before: readonly string[]): Promise<readonly string[]> {
    return (await files()).filter((name) => !before.includes(name) && !/-(?:wal|shm)$/.test(name));
  }
  const files = () => readdir(join(disk, 'data'), { recursive: true });

  // From nothing at all to nearly enough: the file is refused when it is made, when it grows, when it is ended.
  const rooms = [0, 8, 40, 128, 400];

  test.each(rooms)(
    'given %i KiB, when the book is verified, then the book is whole and the views were not checked',
    async (room) => {
      const before = await files();
      const total = await engine.journal.count();
      leave(room * kib);

      const report = await calls.verify({});

      expect(report).toMatchObject({
        ok: false,
        viewsUnchecked: 'disk-full',
        viewsDiffer: [],
        postings: total,
        desks: [{ desk: 'A1', lastSeq: total }],
        attachments: { checked: 1, missing: [] },
      });
      expect(report).not.toHaveProperty('fault');
      expect(await newSince(before)).toEqual([]);
      rmSync(ballast());
      expect(await calls.verify({})).toMatchObject({ ok: true, viewsDiffer: [], postings: total });
    },
  );

  test.each(rooms)(
    'given %i KiB, when the views are rebuilt, then the old ones stay in use',
    async (room) => {
      const before = await files();
      const { filename } = engine.views;
      const rows = engine.views.rows({ kind: 'note' });
      leave(room * kib);

      expect(await calls.rebuild({})).toEqual({ ok: false, code: 'views.disk-full' });

      expect(engine.views.filename).toBe(filename);
      expect(engine.views.rows({ kind: 'note' })).toEqual(rows);
      expect(engine.views.isDamaged).toBe(false);
      expect(await newSince(before)).toEqual([]);
      rmSync(ballast());
      const text = `磁盘清理之后，留过 ${room} KiB`;
      expect(await add(text)).toMatchObject({
        ok: true,
      });
      expect(await calls.rebuild({})).toMatchObject({ ok: true });
      expect(engine.views.rows({ kind: 'note' })).toHaveLength(rows.length + 1);
    },
  );
});
