import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Contract } from '../../shared/bridge/contract.ts';
import { areas } from '../../shared/domain/areas.ts';
import { householdChanged, householdRegistered } from '../../shared/domain/households/entries.ts';
import { noteAdded } from '../../shared/domain/notes/entries.ts';
import { receiptIssued, receiptVoided } from '../../shared/domain/receipts/entries.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import { shiftOpened } from '../../shared/domain/shifts/entries.ts';
import { staffAdded } from '../../shared/domain/staff/entries.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import { createDeskKeys, nodeChainCrypto } from '../journal/crypto.ts';
import type { Journal } from '../journal/journal.ts';
import { openRxdbJournal } from '../journal/rxdb-journal.ts';
import { getRxStorageLibsql } from '../journal/storage/storage.ts';
import { openViews, type Views } from '../views/views.ts';
import { exportRows } from './export-rows.ts';
import { type QueryName, queryHandlers, runQuery } from './queries.ts';
import type { QuerySource } from './source.ts';
import { printedName, staffName } from './staff-names.ts';

const morning = Date.parse('2026-11-21T08:00:00+08:00');
const clerk = { id: 'wanglin', name: '王琳', role: 'clerk' } as const;
let folder: string;
let journal: Journal;
let views: Views;
let source: QuerySource;
let now = morning;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'queries-'));
  const registry = createRegistry(areas);
  journal = await openRxdbJournal({
    storage: getRxStorageLibsql({ filename: join(folder, 'journal.db'), encryptionKey: 'ab'.repeat(32) }),
    site: 'cuihu',
    desk: 'A1',
    crypto: nodeChainCrypto(createDeskKeys().privateKey),
  });
  views = openViews({ filename: join(folder, 'views.db'), registry, desk: 'A1' });
  source = { views, journal, registry, clock: () => now };
  await aDay();
});
afterAll(async () => {
  views.close();
  await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

async function post(command: string, ...entries: Entry[]): Promise<void> {
  now += 60_000;
  const request = `${command}${now}`;
  views.apply(await journal.append({ now, clerk: 'wanglin', approver: '', command, request, entries }));
}

async function aDay(): Promise<void> {
  const staff = { name: '王琳', role: 'clerk', pinHash: 'scrypt$x$y' } as const;
  await post('addStaff', staffAdded.make('staff:wanglin', staff));
  const shift = { staff: 'wanglin', staffName: '王琳', name: 'early', label: '早班' };
  const hours = { startsAt: '2026-11-21T08:00:00+08:00', endsAt: '2026-11-21T16:00:00+08:00' };
  await post('signOn', shiftOpened.make('shift:1', { ...shift, ...hours, desk: 'A1' } as never));
  for (const [unit, name] of [
    ['3-2-1201', '单晓明'],
    ['3-2-1202', '陈建国'],
  ] as const) {
    const person = { id: 'p1', name, relation: 'owner', phone: '13800002077' } as const;
    const household = { unit, persons: [person], vehicles: [], pets: [] };
    await post('registerHousehold', householdRegistered.make(`unit:${unit}`, { household }));
  }
  const issue = (count: number, amount: number, method: 'cash' | 'wechat') => {
    const number = `R-A1-20261121-00${count}`;
    const lines = [{ id: '1', item: 'management' as const, amount }];
    const data = {
      number,
      payer: '单晓明',
      unit: '3-2-1201',
      lines,
      total: amount,
      method,
      drawerPeriod: 'A1#1',
    };
    return receiptIssued.make(`receipt:${number}`, data);
  };
  await post('issueReceipt', issue(1, 178_200, 'cash'));
  await post('issueReceipt', issue(2, 5_000, 'wechat'));
  await post(
    'voidReceipt',
    receiptVoided.make('receipt:R-A1-20261121-002', { reason: '房号写错', drawerPeriod: 'A1#1' }),
  );
  const note = { text: '3栋电梯异响', importance: 'important', due: '2026-11-21T15:00:00+08:00' } as const;
  await post('addNote', noteAdded.make('note:1', note));
  for (let i = 0; i < 25; i += 1) {
    const changes = [{ path: 'remark', from: i === 0 ? null : `第${i - 1}次`, to: `第${i}次` }];
    await post('changeHousehold', householdChanged.make('unit:3-2-1202', { changes }));
  }
}

const ask = <N extends QueryName>(name: N, input: unknown = {}) =>
  runQuery(source, name, input) as Promise<NonNullable<Contract[N]['output']>['of']>;

describe('queries', () => {
  test('given receipts, when the list is asked for by words, then page, total and order fit', async () => {
    const all = await ask('rows', { kind: 'receipt' });
    expect(all.total).toBe(2);
    expect(all.rows[0]).toMatchObject({ id: 'receipt:R-A1-20261121-002', status: 'voided' });

    expect((await ask('rows', { kind: 'receipt', status: 'issued' })).total).toBe(1);
    expect((await ask('rows', { kind: 'receipt', text: '房号写错' })).total).toBe(1);
    expect((await ask('rows', { kind: 'receipt', text: 'sxm' })).total).toBe(2);
    expect((await ask('rows', { kind: 'receipt', text: '没有的' })).total).toBe(0);
    expect((await ask('rows', { kind: 'receipt', from: '2026-11-21', to: '2026-11-21' })).total).toBe(2);
    expect((await ask('rows', { kind: 'receipt', to: '2026-11-20' })).total).toBe(0);
  });

  test('[ARCH 4.2.1] given a household, when an auditor asks for it, then the phone is masked and the rows come along', async () => {
    const found = await ask('subject', { subject: 'unit:3-2-1201' });

    expect(JSON.stringify(found)).not.toContain('13800002077');
    expect(found?.rows.map((row) => row.kind)).toContain('household');
    expect(await ask('subject', { subject: 'unit:9-9-9999' })).toBeNull();
  });

  test('given the history of a room, when it is read, then it is the newest first and of this room alone', async () => {
    const history = await ask('timeline', { unit: '3-2-1201' });

    expect(history.total).toBe(4);
    expect(history.rows.map((entry) => entry.command)).toEqual([
      'voidReceipt',
      'issueReceipt',
      'issueReceipt',
      'registerHousehold',
    ]);
    expect(history.rows[0]).toMatchObject({ clerk: '王琳', seq: 7, page: 1 });
    expect(history.rows.flatMap((entry) => entry.lines).every((line) => line.key.includes('.log.'))).toBe(
      true,
    );
  });

  test('[DUTY 4.10.5] given more than a page of postings, when the book is opened, then it shows its last page', async () => {
    const last = await ask('log');
    expect(last.pages).toBe(2);
    expect(last.rows.map((entry) => entry.seq)).toEqual([31, 32, 33]);
    expect(last.rows.every((entry) => entry.page === 2)).toBe(true);

    const first = await ask('log', { page: 1 });
    expect(first.rows).toHaveLength(30);
    expect(first.rows[0]?.seq).toBe(1);

    const voided = await ask('log', { command: 'voidReceipt' });
    expect(voided).toMatchObject({ total: 1, pages: 1 });
    expect((await ask('log', { clerk: 'nobody' })).rows).toEqual([]);
  });

  test('given open work and an open shift, when open items are asked for, then the shift is none of them', async () => {
    expect((await ask('openItems')).map((row) => row.kind)).toEqual(['note']);
  });

  test('given what was typed, when it is searched, then household and receipts are found', async () => {
    expect((await ask('search', { text: 'sxm' })).map((hit) => hit.kind)).toEqual([
      'unit',
      'receipt',
      'receipt',
    ]);
    expect((await ask('search', { text: '1201', kinds: ['unit'] })).map((hit) => hit.subject)).toEqual([
      'unit:3-2-1201',
    ]);
  });

  test('given receipts of a day, when its money is asked for, then ways, voids and net add up', async () => {
    const day = await ask('dayMoney', { date: '2026-11-21' });
    expect(day.total).toMatchObject({ receipts: 2, received: 183_200, voided: -5_000, net: 178_200 });
    expect(day.byMethod.map(({ key, net }) => [key, net])).toEqual([
      ['cash', 178_200],
      ['wechat', 0],
    ]);
    expect((await ask('dayMoney', { date: '2026-11-20' })).total.receipts).toBe(0);
  });

  test('[DUTY 4.11] given an important note, when the clerk opens the handover, then it stands there and blocks', async () => {
    const draft = await queryHandlers(
      () => source,
      () => clerk,
    ).handoverDraft({});

    expect(draft.open).toMatchObject([{ kind: 'note', blocks: true }]);
  });

  test('given staff, when names are asked for, then nothing but name and role is told', async () => {
    expect(await ask('staffNames')).toEqual([{ id: 'wanglin', name: '王琳', role: 'clerk' }]);
  });

  test('given a name that is no query, when it is asked on the command line, then it is refused', async () => {
    await expect(runQuery(source, 'do', {})).rejects.toThrow('No query do');
    await expect(runQuery(source, 'rows', {})).rejects.toThrow();
  });
});

describe('an export', () => {
  test('given receipts, when they are exported, then the file holds them in yuan under Chinese headings', async () => {
    const path = join(folder, 'receipts.xlsx');

    expect(await exportRows(source, { kind: 'receipt', path })).toBe(2);

    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    const sheet = book.worksheets[0];
    expect(sheet?.getRow(1).values).toEqual(expect.arrayContaining(['收据号', '金额（元）', '状态']));
    expect(sheet?.getRow(2).values).toEqual(
      expect.arrayContaining(['R-A1-20261121-001', '2026-11-21 08:05:00', '单晓明', 1782, '现金', '有效']),
    );
  });

  test('given a list without headings of its own, when it is exported, then every value comes out', async () => {
    const path = join(folder, 'staff.xlsx');
    expect(await exportRows(source, { kind: 'staff', path })).toBe(1);
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(path);
    expect(book.worksheets[0]?.getRow(2).values).toEqual(expect.arrayContaining(['王琳', 'clerk', 'active']));
  });

  test('given a running export, when it is cancelled, then no file is left', async () => {
    const path = join(folder, 'cancelled.xlsx');
    const abort = new AbortController();
    const exported = exportRows(
      source,
      { kind: 'receipt', path },
      { signal: abort.signal, onProgress: () => abort.abort() },
    );
    await expect(exported).rejects.toThrow();
    expect(existsSync(path)).toBe(false);
  });
});

test('given somebody of the head office, then paper says so in Chinese and the window is left to say it in its language', () => {
  expect(printedName(views, 'office:limin')).toBe('总部 limin');
  expect(printedName(views, 'wanglin')).toBe('王琳');
  expect(printedName(views, 'gone')).toBe('');
  expect(staffName(views, 'office:limin')).toBe('office:limin');
  expect(staffName(views, 'wanglin')).toBe('王琳');
});
