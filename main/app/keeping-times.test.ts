import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { days } from '../../shared/values/time.ts';
import { Session } from '../desk/session.ts';
import type { Engine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { officeFilePath } from '../sync/office-file.ts';
import { eraseWhatIsOver } from './keeping-times.ts';

describe('[sect. 4] keeping times at a desk without a head office', () => {
  let data: string;
  let engine: Engine;
  let now = Date.parse('2026-11-21T08:00:00+08:00');

  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'keeping-'));
    const made = await setUpDesk({
      data,
      siteName: '翠湖苑',
      desk: 'A1',
      demo: false,
      keyStore: noKeyStore,
      passphrase: '翠湖苑的口令',
      leader: { name: '陈主管', pin: '8888' },
      clock: () => now,
    });
    engine = made.engine;
    const session = new Session();
    const run = (command: string, input: unknown) => engine.desk.run({ command, input }, session);
    await run('signOn', { staff: made.leader, pin: '8888' });
    const note = await run('addNote', { text: '张先生的快递在柜台' });
    await run('addNote', { text: '还没有办完的事' });
    expect(await run('finishNote', { note: note.answer?.note })).toMatchObject({ ok: true });
    now += days(20 * 365);
  });

  afterEach(async () => {
    await engine.close();
    await rm(data, { recursive: true });
  });

  const texts = () => engine.views.rows({ kind: 'note' }).map((row) => row.data.text);

  test('given a finished note past its time, then it is erased once, the open one stays, the book verifies', async () => {
    expect(await eraseWhatIsOver(engine)).toBe(1);
    expect(texts()).toEqual(['还没有办完的事']);
    expect(await eraseWhatIsOver(engine)).toBe(0);
    expect(await engine.verify()).toMatchObject({ ok: true, erased: 2 });
  });

  test('given a head office, then the desk leaves it to the head office', async () => {
    await writeFile(officeFilePath(data), 'whatever is in it');
    expect(await eraseWhatIsOver(engine)).toBe(0);
    expect(texts()).toHaveLength(2);
  });
});
