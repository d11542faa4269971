import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWithPassphrase, readKeyFile } from '../../keys/key-file.ts';
import { DeskState } from '../desk-state.ts';
import { Gate } from '../gate.ts';
import { testShell } from '../test-shell.ts';
import { createHandlers } from './handlers.ts';

let data: string;
let state: DeskState;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-recovery-'));
  const shell = testShell();
  state = new DeskState(data, shell, Date.now);
});
afterEach(async () => {
  await state.close();
  await rm(data, { recursive: true, force: true });
});

test('given a lost recovery key, then a leader makes a new one with the PIN, and the book says so', async () => {
  const calls = createHandlers(state);
  const leader = { name: '陈主管', pin: '8888' };
  const passphrase = '翠湖苑的口令';
  const { recoveryKey: lost } = await calls.setUp({ siteName: '翠湖苑', deskId: 'A1', passphrase, leader });
  const [person] = await calls.staffNames({});
  await calls.do({ command: 'signOn', input: { staff: person?.id, pin: '8888' } });
  const log = async () => (await calls.log({})).rows.flatMap(({ lines }) => lines.map(({ key }) => key));

  expect(await calls.renewRecoveryKey({ pin: '0000' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'staff.wrong-pin' }],
  });
  expect(await openWithPassphrase(await readKeyFile(data), lost)).toBeDefined();
  expect(await log()).not.toContain('backups.log.recovery-key');

  const renewed = await calls.renewRecoveryKey({ pin: '8888' });
  if (!renewed.ok) throw new Error('refused');
  expect(await openWithPassphrase(await readKeyFile(data), lost)).toBeUndefined();
  expect(await openWithPassphrase(await readKeyFile(data), renewed.recoveryKey)).toBeDefined();
  expect(await log()).toContain('backups.log.recovery-key');
});

test('given a clerk, then the door refuses a new recovery key', async () => {
  const clerk = { id: 'wanglin', name: '王琳', role: 'clerk' } as const;
  const gate = new Gate(
    createHandlers(state),
    () => clerk,
    (_name, error) => {
      throw error;
    },
  );
  expect(await gate.call('renewRecoveryKey', { pin: '8888' })).toMatchObject({
    ok: false,
    code: 'desk.not-your-role',
  });
});
