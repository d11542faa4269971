import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { setUpDesk } from '../engine/set-up.ts';
import { openSqlite } from '../journal/storage/handle.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { memo, testDesk } from '../views/test-area.ts';
import { backUp } from './backup.ts';

const noon = Date.parse('2026-11-21T12:00:00+08:00');

test('[BACKUP] given postings of other desks that come in while the book is copied, then the copy is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-backup-'));
  const site = { data: join(folder, 'data'), siteName: '翠湖苑', desk: 'A1', demo: false };
  const keys = { keyStore: noKeyStore, passphrase: '翠湖苑的口令' };
  const leader = { name: '陈主管', pin: '8888' };
  const { engine } = await setUpDesk({ ...site, ...keys, leader, clock: () => noon });
  const post = testDesk('B1');
  const come = (count: number) =>
    engine.replicable?.addForeign(
      Array.from({ length: count }, (_, at) =>
        post(noon + at, memo.added.make('memo:1', { text: '灯坏'.repeat(300) })),
      ),
    );
  for (let turn = 0; turn < 20; turn += 1) await come(800);
  let isCopying = true;
  let coming: Promise<void> | undefined;
  const keepComing = async () => {
    while (isCopying) {
      await come(800);
      await wait(1);
    }
  };

  const paths: string[] = [];
  for (const turn of ['first', 'second', 'third']) {
    const { path } = await backUp(engine, join(folder, turn), {
      onProgress: () => {
        coming ??= keepComing();
      },
    });
    paths.push(path);
  }
  isCopying = false;
  await coming;

  const encryptionKey = engine.keyFor('journal').toString('hex');
  for (const path of paths) {
    const copy = openSqlite({ filename: join(path, 'journal.db'), encryptionKey, synchronous: 'FULL' });
    expect(copy.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }]);
    copy.close();
  }
  await engine.close();
  await rm(folder, { recursive: true, force: true });
}, 30_000);
