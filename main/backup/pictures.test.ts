import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImageValue } from '../../shared/forms/answers.ts';
import { Session } from '../desk/session.ts';
import type { Engine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { backUp } from './backup.ts';
import { manifestName, manifestSchema } from './manifest.ts';
import { restore } from './restore.ts';

const passphrase = '翠湖苑的口令';
const clock = () => Date.parse('2026-11-21T08:00:00+08:00');
const bytes = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('王建国')]);
let folder: string;
let engine: Engine;
let photo: ImageValue;

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
  const session = new Session();
  await engine.desk.run({ command: 'signOn', input: { staff: made.leader, pin: '8888' } }, session);
  photo = await engine.attachments.put(bytes, 'image/jpeg');
  const person = { id: 'p1', name: '王建国', relation: 'owner', photo };
  const input = { unit: '3-2-1201', persons: [person] };
  const answer = await engine.desk.run({ command: 'registerHousehold', input }, session);
  expect(answer).toMatchObject({ ok: true });
});

const putBack = (backup: string) =>
  restore({ data: join(folder, 'data'), backup, keyStore: noKeyStore, passphrase, clock });

describe('pictures in a backup', () => {
  test('given a book with a photo, when its backup is restored, then the photo is there again', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await rm(engine.attachments.pathOf(photo.digest));
    await engine.close();

    const result = await putBack(path);
    if (!('engine' in result)) throw new Error(result.fault);
    expect(Buffer.from(await result.engine.attachments.get(photo.digest))).toEqual(bytes);
    expect(await result.engine.verify()).toMatchObject({ ok: true, attachments: { checked: 1 } });
    await result.engine.close();
    const [aside = ''] = (await readdir(join(folder, 'data'))).filter((name) => name.startsWith('replaced-'));
    expect(await readdir(join(folder, 'data', aside))).toContain('attachments');
  });

  test('given a photo that was altered in the backup, then nothing of it is taken', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    const { digest } = photo;
    await appendFile(join(path, 'attachments', digest.slice(0, 2), `${digest}.sealed`), 'x');
    expect(await putBack(path)).toEqual({ fault: 'altered' });
  });

  test('given a backup from before there were photos, then it is restored and the missing photo is named', async () => {
    const { path } = await backUp(engine, join(folder, 'backups'));
    await engine.close();
    const { attachments: _none, ...old } = manifestSchema.parse(
      JSON.parse(await readFile(join(path, manifestName), 'utf8')),
    );
    await writeFile(join(path, manifestName), JSON.stringify(old));
    const result = await putBack(path);
    if (!('engine' in result)) throw new Error(result.fault);
    expect(await result.engine.verify()).toMatchObject({
      ok: false,
      attachments: { checked: 1, missing: [photo.digest] },
    });
    await result.engine.close();
  });

  test('a manifest that leads out of its folder is no manifest', () => {
    const base = { format: 1, site: 's', siteName: '', desk: 'A1', at: '', lastSeq: 1, lastHash: '' };
    const wrong = { digest: '../../../etc/passwd', bytes: 1, sha256: '' };
    expect(manifestSchema.safeParse({ ...base, files: [], attachments: [wrong] }).success).toBe(false);
    expect(manifestSchema.safeParse({ ...base, files: [] }).success).toBe(true);
  });
});
