import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setUpDesk } from '../engine/set-up.ts';
import { type KeyStore, noKeyStore, openWithPassphrase, readKeyFile } from '../keys/key-file.ts';
import { createHandlers } from './calls/handlers.ts';
import { DeskState } from './desk-state.ts';
import { testShell } from './test-shell.ts';

const passphrase = '翠湖苑的口令';
let data: string;
let state: DeskState;

async function setUp(keyStore: KeyStore): Promise<void> {
  data = await mkdtemp(join(tmpdir(), 'qiantai-state-'));
  const site = { data, siteName: '翠湖苑', desk: 'A1', demo: false, keyStore, passphrase };
  const { engine } = await setUpDesk({ ...site, leader: { name: '陈主管', pin: '8888' }, clock: Date.now });
  await engine.close();
  state = new DeskState(data, testShell({ keyStore }), Date.now);
}

beforeEach(() => setUp(noKeyStore));
afterEach(async () => {
  await state.close();
  await rm(data, { recursive: true, force: true });
});

test('given a locked desk, when it is unlocked twice at once, then its book is opened once', async () => {
  await state.openAtStart();
  const adopt = vi.spyOn(state, 'adopt');
  const { unlock } = createHandlers(state);

  const answers = await Promise.all([unlock({ passphrase }), unlock({ passphrase })]);

  expect(answers).toEqual([{ ok: true }, { ok: true }]);
  expect(adopt).toHaveBeenCalledTimes(1);
});

test('given a desk that its key store opens, when it is opened with its passphrase meanwhile, then once', async () => {
  await rm(data, { recursive: true, force: true });
  await setUp({ available: true, protect: (secret) => secret, reveal: (secret) => secret });
  const keys = await openWithPassphrase(await readKeyFile(data), passphrase);
  if (!keys) throw new Error('the passphrase does not fit');
  const adopt = vi.spyOn(state, 'adopt');

  await Promise.all([state.openAtStart(), state.open(keys)]);

  expect(adopt).toHaveBeenCalledTimes(1);
});

test('given a desk whose key file is being read, when a set-up is asked for, then it is refused', async () => {
  const { setUp } = createHandlers(state);
  const opened = state.openAtStart();

  const leader = { name: '王琳', pin: '1111' };
  const asked = setUp({ siteName: '别的小区', deskId: 'A1', passphrase, leader });

  await expect(asked).rejects.toThrow('already');
  await opened;
  expect(state.keyFile?.siteName).toBe('翠湖苑');
});

test('given a desk that is closed while its printers are asked for, then the status is that of the closed desk', async () => {
  await state.openAtStart();
  const { unlock, status } = createHandlers(state);
  await unlock({ passphrase });
  vi.spyOn(state.paper, 'printerState').mockImplementation(async () => {
    await state.close();
    return { state: 'none' };
  });

  expect(await status({})).toMatchObject({ state: 'locked' });
});
