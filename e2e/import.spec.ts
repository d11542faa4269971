import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import iconv from 'iconv-lite';
import { type Desk, launchDesk } from './support/app.ts';
import { chooseNext } from './support/dialogs.ts';
import { openNewSite } from './support/new-site.ts';
import { ask, goTo } from './support/steps.ts';

type Rows = readonly (readonly (string | number)[])[];

const folder = mkdtempSync(join(tmpdir(), 'qiantai-roster-'));
let desk: Desk;
test.beforeAll(async () => {
  desk = await launchDesk();
  await openNewSite(desk.window);
});
test.afterAll(async () => {
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
});

async function workbook(name: string, sheets: Readonly<Record<string, Rows>>): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const [sheet, rows] of Object.entries(sheets))
    book.addWorksheet(sheet).addRows(rows.map((row) => [...row]));
  const path = join(folder, name);
  await book.xlsx.writeFile(path);
  return path;
}

/** Opens the screen anew and chooses a file there. */
async function choose(path: string): Promise<void> {
  const { window, app } = desk;
  await chooseNext(app, path);
  await goTo(window, '导入住户名册');
  await window.getByRole('button', { name: '选择名册文件' }).click();
}

/** What the preview counts: 新登记, 不能登记 ... */
async function expectCounts(counts: Readonly<Record<string, number>>): Promise<void> {
  for (const [label, count] of Object.entries(counts)) {
    await expect(desk.window.getByRole('button', { name: `${count} ${label}`, exact: true })).toBeVisible();
  }
}

async function households(): Promise<readonly string[]> {
  const { rows } = await ask(desk.window, 'rows', { kind: 'household', order: 'unit' });
  return rows.map((row) => row.id);
}

const twoSheets = {
  业主信息: [
    ['编号', '业主名称', '手机号', '身份证号'],
    [1, '陈建国', 13800001234, ''],
    [2, '林秀英', '１３９００００１２３４', ''],
    [3, '无房者', 13700001234, ''],
  ],
  房屋信息: [
    ['房屋编号', '楼栋编号', '单元编号', '建筑面积', '业主编号'],
    [1201, 3, 2, 94.56, 1],
    [1202, 3, 2, 88, 2],
  ],
} satisfies Record<string, Rows>;

test('given owners and rooms in two sheets, when imported, then each room has its owner, and a second time nothing changes', async () => {
  const { window } = desk;
  const path = await workbook('两张表.xlsx', twoSheets);
  await choose(path);
  await expect(window.getByText('将登记 2 户、2 人')).toBeVisible();
  await expectCounts({ 全部: 3, 新登记: 2, 不能登记: 1 });
  await window.getByRole('button', { name: '1 不能登记', exact: true }).click();
  await expect(window.getByRole('row', { name: /无房者/ })).toContainText('房号');

  await window.getByRole('button', { name: '写入 2 户' }).click();
  await expect(window.getByText('已写入 2 户')).toBeVisible();
  expect(await households()).toEqual(['3-2-1201', '3-2-1202']);

  await chooseNext(desk.app, path);
  await window.getByRole('button', { name: '再导入一个' }).click();
  await expectCounts({ 没有变化: 2, 新登记: 0, 有变更: 0 });
  await expect(window.getByRole('button', { name: '写入 0 户' })).toBeDisabled();
});

test('given a roster with headings in odd order, an identity number spoiled by Excel and a bad phone, then it warns and writes the rest; undo takes exactly it back', async () => {
  const { window } = desk;
  const before = await households();
  const path = await workbook('翠湖苑.xlsx', {
    住户: [
      ['翠湖苑住户名册（2026）'],
      ['联系电话', '姓名', '房 号', '身份证号（必填）', '与业主关系', '建筑面积(㎡)'],
      ['13600001234', '周婷', '1栋1单元301', '', '业主', 75],
      ['12345', '王芳', '1-1-302', 990101198001010000, '业主', 88],
      ['13500001234', '李雷', '', '', '业主', ''],
    ],
  });
  await choose(path);
  await expectCounts({ 全部: 3, 新登记: 1, 登记但有提醒: 1, 不能登记: 1 });
  await window.getByRole('button', { name: '1 登记但有提醒', exact: true }).click();
  const warned = window.getByRole('row', { name: /王芳/ });
  await expect(warned).toContainText('身份证');
  await expect(warned).toContainText('电话');

  await window.getByRole('button', { name: '写入 2 户' }).click();
  await expect(window.getByText('已写入 2 户')).toBeVisible();
  expect(await households()).toEqual(['1-1-301', '1-1-302', ...before]);
  const filed = await ask(window, 'subject', { subject: 'unit:1-1-302' });
  expect(filed?.state).toMatchObject({ persons: [{ name: '王芳' }] });
  expect(JSON.stringify(filed?.state)).not.toMatch(/idNumber|"phone"/);

  await window.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(window.getByRole('status').getByText('已撤回 2 户，0 户导入后有变更，保留。')).toBeVisible();
  expect(await households()).toEqual(before);
});

test('given a CSV in GB18030 as Chinese Excel saves it, then names with rare characters come in right', async () => {
  const { window } = desk;
  const path = join(folder, '名册.csv');
  const text =
    '房号,姓名,电话,车牌号\r\n2-1-801,㛃䶮,13822220145,粤B12345\r\n2-1-802,"赵, 倩",13822220146,\r\n';
  writeFileSync(path, iconv.encode(text, 'gb18030'));
  await choose(path);
  await expectCounts({ 新登记: 2 });
  await expect(window.getByRole('row', { name: /2-1-801/ })).toContainText('㛃䶮');
  await window.getByRole('button', { name: '写入 2 户' }).click();
  await expect(window.getByText('已写入 2 户')).toBeVisible();
});

test('given a file that is no roster, then a sentence says what is wrong and nothing is written', async () => {
  const { window } = desk;
  const before = await households();
  const broken = join(folder, '坏的.xlsx');
  writeFileSync(broken, 'PK\u0003\u0004 and then the copying broke off');
  await choose(broken);
  await expect(window.getByRole('alert')).toContainText(/读不|打不开|损坏/);
  await expect(window.getByRole('button', { name: /^写入/ })).toHaveCount(0);

  await choose(
    await workbook('别的.xlsx', {
      会议: [
        ['议题', '时间'],
        ['消防演练', '周一'],
      ],
    }),
  );
  await expect(window.getByRole('alert')).toContainText('表头');
  expect(await households()).toEqual(before);
});
