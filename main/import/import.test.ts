import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { HouseholdState } from '../../shared/domain/households/state.ts';
import type { ImportState } from '../../shared/domain/imports/state.ts';
import { idCheckDigit } from '../../shared/values/id-number.ts';
import type { Envelope } from '../desk/envelope.ts';
import type { Engine, WorkOptions } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { noKeyStore } from '../keys/key-file.ts';
import { type ImportDesk, previewRoster as previewWith, runImport, undoImport } from './roster-import.ts';
import { builtWorker } from './test-worker.ts';

/** A number of region 99 01 01, which does not exist. */
const goodId = `99010119800101001${idCheckDigit('99010119800101001')}`;
let folder: string;
let engine: Engine;
let worker: URL;
const run = (envelope: Envelope) => engine.desk.runAsDesk(envelope);
const desk: ImportDesk = {
  run,
  runTogether: (envelopes, watch) => engine.desk.runTogether(envelopes, 'desk', watch),
};
const previewRoster = (engine: Engine, path: string, options: WorkOptions = {}) =>
  previewWith(engine, path, { ...options, worker });

beforeAll(async () => {
  worker = await builtWorker();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'qiantai-import-'));
  const desk = {
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase: 'a passphrase',
  };
  const leader = { name: '陈主管', pin: '8888' };
  ({ engine } = await setUpDesk({ ...desk, data: join(folder, 'data'), leader, clock: Date.now }));
});
afterEach(() => engine.close());

async function workbook(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets))
    book.addWorksheet(name).addRows(rows.map((row) => [...row]));
  const path = join(folder, '名册.xlsx');
  await book.xlsx.writeFile(path);
  return path;
}

const household = (unit: string) => engine.views.state<HouseholdState>(`unit:${unit}`);

const oneSheet = [
  ['翠湖苑住户名册'],
  ['联系电话', '姓名', '房 号', '身份证号（必填）', '与业主关系', '建筑面积(㎡)', '车牌号'],
  ['１３８００００１２３４', '陈建国', '3栋2单元1201', goodId, '业主', 94.56, '粤B12345'],
  [13900001234, '林秀英', '3-2-1201', '', '妻子', '', ''],
  ['12345', '王芳', '3-2-1202', 9.9010119800101e17, '业主', 88, '没有'],
  ['13700001234', '无名', '', '', '', '', ''],
  ['', '', '', '', '', '', '', '说明：请按此填写'],
];

describe('importing a roster', () => {
  test('given headings in any order under a title, then every line is imported, warned or refused', async () => {
    const { preview, rows, toWrite } = await previewRoster(engine, await workbook({ 住户: oneSheet }));
    expect(preview).toMatchObject({ households: 2, residents: 3, counts: { new: 2, warned: 1, refused: 1 } });
    expect(rows.map(({ line, result }) => [line, result])).toEqual([
      [3, 'new'],
      [4, 'new'],
      [5, 'warned'],
      [6, 'refused'],
    ]);
    expect(rows[2]?.reasons.map((reason) => reason.code).sort()).toEqual([
      'import.id-spoiled',
      'import.phone',
      'import.plate',
    ]);
    expect(toWrite).toHaveLength(2);
  });

  test('given the same file twice, then the second time changes nothing', async () => {
    const path = await workbook({ 住户: oneSheet });
    const first = await runImport(desk, await previewRoster(engine, path));
    expect(first).toMatchObject({ households: 2, cancelled: false });
    expect(household('3-2-1201')).toMatchObject({
      floorArea: 94.56,
      persons: [
        { name: '陈建国', phone: '13800001234', idNumber: goodId, sex: 'male' },
        { name: '林秀英', relation: 'spouse' },
      ],
      vehicles: [{ plate: '粤B12345' }],
    });
    const again = await previewRoster(engine, path);
    expect(again.toWrite).toEqual([]);
    expect(again.rows[0]?.result).toBe('same');
  });

  test('given an import, when it is undone, then what nobody touched is gone and the rest is kept', async () => {
    const { importId } = await runImport(
      desk,
      await previewRoster(engine, await workbook({ 住户: oneSheet })),
    );
    const change = { subject: 'unit:3-2-1201', changes: [{ path: 'remark', value: '常年出差' }] };
    expect(await run({ command: 'changeHousehold', input: change })).toMatchObject({ ok: true });
    expect(await undoImport(engine, run, importId)).toEqual({ households: 1, kept: 1 });
    expect(engine.views.rows({ kind: 'household' }).map((row) => row.id)).toEqual(['3-2-1201']);
  });

  test('given an import that is cancelled, then what is in stays in as one act that can be undone', async () => {
    const rows = Array.from({ length: 90 }, (_, i) => [`1-1-${1000 + i}`, `住户${i}`]);
    const roster = await previewRoster(engine, await workbook({ 住户: [['房号', '姓名'], ...rows] }));
    const controller = new AbortController();
    const options = { signal: controller.signal, onProgress: () => controller.abort() };
    const done = await runImport(desk, roster, options);
    expect(done.cancelled).toBe(true);
    expect(done.households).toBeGreaterThan(0);
    expect(done.households).toBeLessThan(90);
    expect(engine.views.rows({ kind: 'household' })).toHaveLength(done.households);
    expect(await undoImport(engine, run, done.importId)).toEqual({ households: done.households, kept: 0 });
  });

  test('given a large roster, then every household is in the book when the import says so, in whole postings', async () => {
    const rows = Array.from({ length: 400 }, (_, i) => [`1-1-${1000 + i}`, `住户${i}`]);
    const roster = await previewRoster(engine, await workbook({ 住户: [['房号', '姓名'], ...rows] }));
    const told: number[] = [];
    const done = await runImport(desk, roster, { onProgress: (count) => told.push(count) });
    expect(done).toMatchObject({ cancelled: false, households: 400 });
    expect(told.at(-1)).toBe(400);
    expect(engine.views.state<ImportState>(`import:${done.importId}`)).toMatchObject({
      status: 'finished',
      new: 400,
      residents: 400,
    });
    expect(await engine.verify()).toMatchObject({ ok: true });
  });

  test('given a cancel while the file is read, then nothing of it is kept', async () => {
    const controller = new AbortController();
    const path = await workbook({ 住户: oneSheet });
    const reading = previewRoster(engine, path, { signal: controller.signal });
    controller.abort();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('given a household changed between the preview and the writing, then it is compared with what stands there now', async () => {
    const roster = await previewRoster(engine, await workbook({ 住户: oneSheet }));
    const input = { unit: '3-2-1202', persons: [{ name: '王芳', relation: 'owner', phone: '13500001234' }] };
    expect(await run({ command: 'registerHousehold', input })).toMatchObject({ ok: true });
    await runImport(desk, roster);
    expect(household('3-2-1202')).toMatchObject({
      floorArea: 88,
      persons: [{ name: '王芳', phone: '13500001234' }],
    });
  });

  test('given owners, rooms and vehicles in sheets of their own, then they are joined by the owner', async () => {
    const path = await workbook({
      业主信息: [
        ['编号', '业主名称', '手机号', '身份证号'],
        [1, '陈建国', 13800001234, goodId],
        [2, '无房者', 13900001234, ''],
      ],
      房屋信息: [
        ['房屋编号', '楼栋编号', '单元编号', '建筑面积', '业主编号'],
        [1201, 3, 2, 94.56, 1],
        [1202, 3, 2, 88, ''],
      ],
      车位信息: [
        ['车位编码', '业主编号', '车牌号'],
        ['B1-077', 1, '粤B12345'],
      ],
      费用设置: [
        ['费用编号', '收费项目'],
        [1, '物业费'],
      ],
    });
    const roster = await previewRoster(engine, path);
    await runImport(desk, roster);
    expect(household('3-2-1201')).toMatchObject({
      persons: [{ name: '陈建国', idNumber: goodId }],
      vehicles: [{ plate: '粤B12345', space: 'B1-077' }],
    });
    expect(household('3-2-1202')?.persons).toEqual([]);
    expect(roster.rows.find((row) => row.name === '无房者')).toMatchObject({ result: 'refused' });
    expect(roster.preview.ignored).toContainEqual({ sheet: '费用设置', what: 'sheet', lines: 2 });
  });

  test.each(['utf8', 'gb18030'])('reads CSV in %s', async (encoding) => {
    const path = join(folder, '名册.csv');
    await writeFile(path, iconv.encode('房号,姓名,电话\n3-2-1201,喆堃㛃,13800001234\n', encoding));
    const { rows } = await previewRoster(engine, path);
    expect(rows).toMatchObject([{ unit: '3-2-1201', name: '喆堃㛃', result: 'new' }]);
  });

  test('a merged room counts for every line it spans', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('住户');
    sheet.addRows([
      ['房号', '姓名'],
      ['3-2-1201', '陈建国'],
      ['', '林秀英'],
    ]);
    sheet.mergeCells('A2:A3');
    const path = join(folder, '合并.xlsx');
    await book.xlsx.writeFile(path);
    const { preview } = await previewRoster(engine, path);
    expect(preview).toMatchObject({ households: 1, residents: 2 });
  });

  test('rooms are listed as people count them', async () => {
    const rooms = ['10-1-101', '2-1-1001', '2-1-101'].map((unit) => [unit, '住户']);
    await runImport(
      desk,
      await previewRoster(engine, await workbook({ 住户: [['房号', '姓名'], ...rooms] })),
    );
    const page = engine.views.page({ kind: 'household', order: 'unit', page: 0, size: 10 });
    expect(page.rows.map((row) => row.id)).toEqual(['2-1-101', '2-1-1001', '10-1-101']);
  });

  test('a table without a room and a name column is no roster', async () => {
    const path = await workbook({
      费用: [
        ['费用编号', '收费项目'],
        [1, '物业费'],
      ],
    });
    await expect(previewRoster(engine, path)).rejects.toMatchObject({ code: 'import.no-headings' });
  });
});
