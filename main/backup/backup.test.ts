import { appendFile, mkdtemp, readdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Session } from '../desk/session.ts';
import type { Engine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { backUp } from './backup.ts';
import { nextDeskId } from './next-desk-id.ts';
import { restore } from './restore.ts';

const morning = Date.parse('2026-11-21T08:00:00+08:00');
const passphrase = '翠湖苑的口令';
const clock = () => morning;
let folder: string;
let engine: Engine;
let leader: string;
const session = new Session();

const addNote = (desk: Engine, text: string) =>
  desk.desk.run({ command: 'addNote', input: { text } }, session);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-backup-'));
  const made = await setUpDesk({
    data: join(folder, 'data'),
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase,
    leader: { name: '陈主管', pin: '8888' },
    clock,
  });
  engine = made.engine;
  leader = made.leader;
  await engine.desk.run({ command: 'signOn', input: { staff: leader, pin: '8888' } }, session);
});

describe('backup and restore', () => {
  test('given a backup and work after it, when it is restored, then the desk goes on under a new id', async () => {
    await addNote(engine, '备份之前');
    const { path } = await backUp(engine, join(folder, 'backups'));
    expect(engine.views.state('backup:A1')).toMatchObject({ at: '2026-11-21T08:00:00+08:00' });
    await addNote(engine, '备份之后');
    await engine.close();

    const result = await restore({
      data: join(folder, 'data'),
      backup: path,
      keyStore: noKeyStore,
      passphrase,
      clock,
    });
    if (!('engine' in result)) throw new Error(result.fault);
    const restored = result.engine;
    expect(restored.journal.desk).toBe('A1B');
    expect(restored.views.rows({ kind: 'note' }).map((row) => row.data.text)).toEqual(['备份之前']);
    await restored.desk.run({ command: 'signOn', input: { staff: leader, pin: '8888' } }, session);
    expect(await addNote(restored, '恢复之后')).toMatchObject({ ok: true });
    expect(await restored.verify()).toMatchObject({ ok: true, desks: [{ desk: 'A1' }, { desk: 'A1B' }] });
    await restored.close();
    expect((await readdir(join(folder, 'data'))).some((name) => name.startsWith('replaced-'))).toBe(true);
  });

  test('given the same backup restored twice, then the second time gets an id of its own', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    const wanted = { data: join(folder, 'data'), backup: path, keyStore: noKeyStore, passphrase };
    const ids: string[] = [];
    for (const now of [morning, morning + 60_000]) {
      const result = await restore({ ...wanted, clock: () => now });
      if (!('engine' in result)) throw new Error(result.fault);
      ids.push(result.engine.journal.desk);
      await result.engine.close();
    }
    expect(ids).toEqual(['A1B', 'A1C']);
  });

  test('given a present key file that is damaged, then the backup can still be restored', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    await writeFile(join(folder, 'data', 'desk.json'), '{"format":1');
    const wanted = { data: join(folder, 'data'), backup: path, keyStore: noKeyStore, passphrase, clock };
    const result = await restore(wanted);
    if (!('engine' in result)) throw new Error(result.fault);
    expect(result.engine.journal.desk).toBe('A1B');
    await result.engine.close();
  });

  test('given a backup with one byte more, then it is refused and nothing is touched', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    await appendFile(join(path, 'journal.db'), 'x');
    const before = await readdir(join(folder, 'data'));
    const wanted = { data: join(folder, 'data'), backup: path, keyStore: noKeyStore, clock };
    expect(await restore({ ...wanted, passphrase })).toEqual({ fault: 'altered' });
    expect(await restore({ ...wanted, backup: folder, passphrase })).toEqual({ fault: 'not-a-backup' });
    expect(await readdir(join(folder, 'data'))).toEqual(before);
  });

  test('given the wrong passphrase, then the backup stays shut', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    const wanted = { data: join(folder, 'other'), backup: path, keyStore: noKeyStore, clock };
    expect(await restore({ ...wanted, passphrase: 'guess' })).toEqual({ fault: 'wrong-key' });
  });

  test('a cancelled backup leaves nothing behind', async () => {
    const into = join(folder, 'backups');
    await expect(backUp(engine, into, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await readdir(into)).toEqual([]);
    await engine.close();
  });
});

test('a restored desk gets the next letter', () => {
  expect(['A1', 'A1B', 'A', 'A12', 'B2Y'].map(nextDeskId)).toEqual(['A1B', 'A1C', 'AB', 'A12B', 'B2Z']);
  expect(() => nextDeskId('A1Z')).toThrow(RangeError);
});
