import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { Session } from '../desk/session.ts';
import { noKeyStore, openWithPassphrase, readKeyFile } from '../keys/key-file.ts';
import { demoPassphrase, setUpDemo } from './demo/set-up-demo.ts';
import { demoPins } from './demo/story.ts';
import { type Engine, openEngine } from './engine.ts';
import { setUpDesk } from './set-up.ts';

const morning = Date.parse('2026-11-21T08:00:00+08:00');
const passphrase = '翠湖苑的口令';
let data: string;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-engine-'));
});

const newDesk = () =>
  setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase,
    leader: { name: '陈主管', pin: '8888' },
    clock: () => morning,
  });

async function reopen(): Promise<Engine> {
  const keys = await openWithPassphrase(await readKeyFile(data), passphrase);
  if (!keys) throw new Error('the passphrase does not fit');
  return openEngine({ data, keys, clock: () => morning });
}

describe('a desk', () => {
  test('given a new desk, when it is set up, then its leader signs on by PIN and the book verifies', async () => {
    const { engine, leader } = await newDesk();
    const session = new Session();
    expect(await engine.desk.run({ command: 'addNote', input: { text: '早' } }, session)).toMatchObject({
      ok: false,
      refusals: [{ code: 'desk.sign-on-first', text: '请先签到再操作' }],
    });
    const answer = await engine.desk.run(
      { command: 'signOn', input: { staff: leader, pin: '8888' } },
      session,
    );
    expect(answer).toMatchObject({ ok: true });
    expect(session.operator?.name).toBe('陈主管');
    const [written] = await engine.journal.read([answer.posting ?? '']);
    expect(written?.clerk).toBe(leader);
    expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
    await engine.close();
  });

  test('given a wrong PIN, then it is refused, recorded and slowed [sect. 5]', async () => {
    const { engine, leader } = await newDesk();
    const session = new Session();
    const tryPin = (pin: string) =>
      engine.desk.run({ command: 'signOn', input: { staff: leader, pin } }, session);
    const wrong = { code: 'staff.wrong-pin' };
    const slowed = { code: 'staff.wait', values: { seconds: 5 } };
    for (const [pin, refusals] of [
      ['0000', [wrong]],
      ['1111', [wrong]],
      ['2222', [wrong, slowed]],
    ] as const) {
      const answer = await tryPin(pin);
      expect(answer).toMatchObject({ ok: false, refusals });
      expect(answer.posting).toBeDefined();
    }
    expect(await tryPin('8888')).toMatchObject({ ok: false, refusals: [{ code: 'staff.wait' }] });
    expect(session.operator).toBeUndefined();
    await engine.close();
  });

  test('given a request that was carried out, when it comes again, then nothing is written twice', async () => {
    const { engine, leader } = await newDesk();
    const session = new Session();
    await engine.desk.run({ command: 'signOn', input: { staff: leader, pin: '8888' } }, session);
    const envelope = { command: 'addNote', input: { text: '电梯年检' }, request: 'r1' };
    const first = await engine.desk.run(envelope, session);
    const again = await engine.desk.run(envelope, session);
    expect(again).toMatchObject({ ok: true, posting: first.posting });
    expect(engine.views.rows({ kind: 'note' })).toHaveLength(1);
    await engine.close();
  });

  test('given a void refused for a wrong approver PIN, when sent again with the right one, then it is carried out', async () => {
    const engine = await setUpDemo(data, noKeyStore, () => morning);
    const staff = (name: string) =>
      engine.views.rows({ kind: 'staff' }).find((row) => row.data.name === name)?.id;
    const session = new Session();
    const signOn = { staff: staff('王琳'), pin: demoPins.relieving };
    await engine.desk.run({ command: 'signOn', input: signOn }, session);
    const [receipt] = engine.views.rows({ kind: 'receipt', status: 'issued' });
    const envelope = {
      command: 'voidReceipt',
      input: { number: receipt?.data.number, reason: '金额写错' },
      request: 'r1',
    };
    const approved = (pin: string) =>
      engine.desk.run({ ...envelope, approver: { staff: staff('陈主管') ?? '', pin } }, session);
    expect(await approved('0000')).toMatchObject({ ok: false, refusals: [{ code: 'desk.approver-pin' }] });
    expect(await approved(demoPins.leader)).toMatchObject({ ok: true });
    expect(engine.views.rows({ kind: 'receipt', id: receipt?.id ?? '' })).toMatchObject([
      { status: 'voided' },
    ]);
    await engine.close();
  });

  test('given lost views, when the desk opens again, then they are folded anew from the book', async () => {
    const { engine } = await newDesk();
    const before = engine.views.rows({ kind: 'staff' });
    await engine.close();
    for (const suffix of ['', '-wal', '-shm']) await rm(join(data, `views.db${suffix}`), { force: true });
    const opened = await reopen();
    expect(opened.views.rows({ kind: 'staff' })).toEqual(before);
    expect(await opened.verify()).toMatchObject({ ok: true });
    await opened.close();
  });

  test('nothing readable lies in the data folder', async () => {
    const { engine } = await newDesk();
    await engine.close();
    for (const file of ['journal.db', 'views.db']) {
      const content = await readFile(join(data, file));
      expect(content.includes('陈主管')).toBe(false);
      expect(content.subarray(0, 6).toString()).not.toBe('SQLite');
    }
  });
});

test('the demo community has a day behind it: people, money, keys and a signed handover', async () => {
  const engine = await setUpDemo(data, noKeyStore, () => morning);
  expect(engine.views.rows({ kind: 'household' }).length).toBe(288);
  expect(engine.views.rows({ kind: 'receipt' }).length).toBe(7);
  expect(engine.views.rows({ kind: 'handover' })).toHaveLength(1);
  expect(engine.views.rows({ kind: 'key-slip', open: true }).length).toBe(2);
  expect(engine.views.rows({ kind: 'print-job', status: 'wanted' })).toEqual([]);
  expect(await engine.verify()).toMatchObject({ ok: true, viewsDiffer: [] });
  const relieving = engine.views.rows({ kind: 'staff' }).find((row) => row.data.name === '王琳');
  const session = new Session();
  const signOn = { command: 'signOn', input: { staff: relieving?.id, pin: demoPins.relieving } };
  expect(await engine.desk.run(signOn, session)).toMatchObject({ ok: true });
  await engine.close();
  expect(await openWithPassphrase(await readKeyFile(data), demoPassphrase)).toBeDefined();
});
