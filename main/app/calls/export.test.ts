import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { setUpDesk } from '../../engine/set-up.ts';
import { noKeyStore } from '../../keys/key-file.ts';
import { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { testShell } from '../test-shell.ts';
import { createHandlers } from './handlers.ts';

let data: string;
let chosen: string | undefined;
let state: DeskState;
let calls: Handlers;
beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'qiantai-export-'));
  chosen = join(data, 'person.xlsx');
  const shell = testShell({ chooseSavePath: async () => chosen });
  state = new DeskState(data, shell, Date.now);
  const { engine, leader } = await setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase: '翠湖苑的口令',
    leader: { name: '陈主管', pin: '8888' },
    clock: Date.now,
  });
  state.adopt(engine);
  calls = createHandlers(state);
  await calls.do({ command: 'signOn', input: { staff: leader, pin: '8888', shift: 'none' } });
  const person = { id: 'p1', name: '王建国', relation: 'owner', phone: '13912345678' };
  await calls.do({ command: 'registerHousehold', input: { unit: '3-2-1201', persons: [person] } });
});
afterEach(async () => {
  await state.close();
  await rm(data, { recursive: true, force: true });
});

const wanted = { unit: '3-2-1201', person: 'p1', reason: '本人要求复制' };
const lastCommand = async () => (await calls.log({})).rows.at(-1)?.command;

test('[sect. 4] given a person who asks for their data, then it is in the file in full and the book says why', async () => {
  const path = chosen ?? '';
  expect(await calls.exportPerson(wanted)).toEqual({ ok: true, path });
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const rows: string[][] = [];
  book.getWorksheet('个人信息')?.eachRow((row) => {
    rows.push([row.getCell(1).text, row.getCell(2).text]);
  });
  expect(rows[0]).toEqual(['翠湖苑 · 个人信息', '']);
  expect(rows).toContainEqual(['姓名', '王建国']);
  expect(rows.map(([, value]) => value)).toContain('13912345678');
  expect((await calls.log({})).rows.map(({ command }) => command)).toContain('exportPerson');
});

test('given nobody of that id, or no place for the file, then there is no file', async () => {
  const path = chosen ?? '';
  expect(await calls.exportPerson({ ...wanted, person: 'p9' })).toMatchObject({
    ok: false,
    refusals: [{ code: 'privacy.no-person' }],
  });
  chosen = undefined;
  const before = await lastCommand();
  expect(await calls.exportPerson(wanted)).toEqual({ ok: true });
  expect(await lastCommand()).toBe(before);
  expect(existsSync(path)).toBe(false);
});
