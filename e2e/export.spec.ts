import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import ExcelJS from 'exceljs';
import { launchDesk } from './support/app.ts';
import { saveNext } from './support/dialogs.ts';
import { demoPeople, goTo, signOn } from './support/steps.ts';

test('given a list, when it is exported with a reason, then the file is masked and the book says who and why [sect. 4]', async () => {
  const desk = await launchDesk({ args: ['--demo'] });
  const { window, app } = desk;
  const path = join(desk.data, '住户.xlsx');
  await signOn(window, demoPeople.relieving);
  await goTo(window, '住户与房产');
  await saveNext(app, path);
  await window.getByRole('button', { name: '导出' }).click();
  const dialog = window.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: '导出' })).toBeDisabled();
  await dialog.getByRole('textbox').fill('月底核对，交财务部');
  await dialog.getByRole('button', { name: '导出' }).click();
  await expect(dialog.getByRole('status')).toContainText('已导出 288 条');

  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(path);
  const words = book.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String)).join(' ');
  expect(words).toMatch(/1\d{2}\*{4}\d{4}/);
  expect(words).not.toMatch(/1[3-9]\d{9}/);

  await dialog.getByRole('button', { name: '关闭' }).first().click();
  await goTo(window, '台帐');
  await expect(window.getByText('月底核对，交财务部')).toBeVisible();
  await desk.close();
});
