import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEvent } from '../../../shared/bridge/contract.ts';
import { startTestOffice, type TestOffice } from '../../sync/test-office.ts';
import { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { testShell } from '../test-shell.ts';
import { createHandlers } from './handlers.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await startTestOffice();
}, 60_000);
afterAll(() => office.stop());

const newFolder = () => mkdtemp(join(tmpdir(), 'qiantai-office-'));

interface Window {
  readonly state: DeskState;
  readonly calls: Handlers;
  readonly events: DeskEvent[];
}

async function openApp(data?: string): Promise<Window> {
  const events: DeskEvent[] = [];
  const shell = testShell({ emit: (event) => events.push(event) });
  const state = new DeskState(data ?? (await newFolder()), shell, Date.now);
  return { state, calls: createHandlers(state), events };
}

const passphrase = '翠湖苑的口令';
let first: Window;
let second: Window;
beforeEach(async () => {
  first = await openApp();
  second = await openApp();
  const leader = { name: '陈主管', pin: '8888' };
  await first.calls.setUp({ siteName: '翠湖苑', deskId: 'A1', passphrase, leader });
});
afterEach(async () => {
  await first.state.close();
  await second.state.close();
});

test('given two PCs, when one enrols and the other joins, then both work on one book', async () => {
  expect((await first.calls.status({})).office).toBeUndefined();
  const { address } = office;
  expect(await first.calls.enrolOffice({ address, code: await office.code() })).toEqual({
    ok: true,
    company: '安居物业',
  });
  expect(await first.calls.syncNow({})).toEqual({ ok: true });
  const site = (await first.calls.status({})).site?.id;

  const wanted = { address, deskName: '二台', passphrase, code: await office.code(site) };
  const taken = await second.calls.joinSite({ ...wanted, deskId: 'A1' });
  expect(taken).toMatchObject({ ok: false, code: 'sync.reason.desk-taken', free: 'A2' });
  const joined = await second.calls.joinSite({ ...wanted, deskId: 'A2' });
  expect(joined).toMatchObject({ ok: true });
  expect(second.events).toContainEqual(
    expect.objectContaining({ event: 'progress', work: 'first-sync', ended: true }),
  );
  expect((await second.calls.status({})).desk).toEqual({ id: 'A2', name: '二台' });
  const [leader] = await second.calls.staffNames({});
  expect(leader).toMatchObject({ name: '陈主管' });

  const signedOn = await second.calls.do({ command: 'signOn', input: { staff: leader?.id, pin: '8888' } });
  expect(signedOn).toMatchObject({ ok: true });
  await second.calls.do({ command: 'addNote', input: { text: '二台记的' } });
  const wanting = () => first.state.engine.views.rows({ kind: 'note' }).map((row) => row.data.text);
  await vi.waitFor(() => expect(wanting()).toEqual(['二台记的']), 10_000);
  expect(first.events).toContainEqual(
    expect.objectContaining({ event: 'changed', kinds: expect.arrayContaining(['note']) }),
  );
  const status = await first.calls.status({});
  expect(status.office).toMatchObject({ state: 'connected', waiting: 0, company: '安居物业' });
}, 60_000);

test('given nobody at the address, then enrolling says so and the desk stays as it was', async () => {
  const code = await office.code();
  expect(await first.calls.enrolOffice({ address: '127.0.0.1:1', code })).toEqual({
    ok: false,
    code: 'sync.reason.offline',
  });
  expect(await first.calls.enrolOffice({ address: 'http://example.com', code })).toEqual({
    ok: false,
    code: 'sync.reason.address',
  });
  expect((await first.calls.status({})).office).toBeUndefined();
});

test('given a cut line, when work goes on, then the window hears of each posting that waits', async () => {
  await first.calls.enrolOffice({ address: office.address, code: await office.code() });
  expect(await first.calls.syncNow({})).toEqual({ ok: true });
  office.line.cut();
  try {
    await vi.waitFor(
      async () => expect((await first.calls.status({})).office?.state).toBe('offline'),
      10_000,
    );
    for (const waiting of [1, 2, 3]) {
      first.events.length = 0;
      await first.state.engine.desk.runAsDesk({ command: 'addNote', input: { text: `第 ${waiting} 件` } });
      await vi.waitFor(() => expect(first.events).toContainEqual({ event: 'status' }), 5_000);
      expect((await first.calls.status({})).office?.waiting).toBe(waiting);
    }
  } finally {
    office.line.mend();
  }
}, 60_000);

test('given a cloned disk, then the second PC goes on under another id in the same window, and says what was kept', async () => {
  await first.calls.enrolOffice({ address: office.address, code: await office.code() });
  expect(await first.calls.syncNow({})).toEqual({ ok: true });
  await first.state.close();
  const clone = await newFolder();
  await cp(first.state.data, clone, { recursive: true });
  for (const window of [first, second]) await window.state.close();
  first = await openApp(first.state.data);
  second = await openApp(clone);
  for (const { state, calls } of [first, second]) {
    await state.openAtStart();
    await calls.unlock({ passphrase });
  }
  const note = (window: Window, text: string) =>
    window.state.engine.desk.runAsDesk({ command: 'addNote', input: { text } });
  await note(first, '原来的');
  await vi.waitFor(async () => expect(await first.calls.syncNow({})).toEqual({ ok: true }), 10_000);
  await note(second, '克隆的');
  await vi.waitFor(async () => {
    expect((await second.calls.status({})).desk?.id).toBe('A1B');
    expect(await second.calls.syncNow({})).toEqual({ ok: true });
  }, 20_000);
  const { views } = second.state.engine;
  expect(views.rows({ kind: 'note' }).map((row) => row.data.text)).toEqual(['原来的']);
  expect(views.rows({ kind: 'fork', open: true })).toHaveLength(1);
}, 60_000);
