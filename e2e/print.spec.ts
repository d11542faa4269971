import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { canRunCups, startCups, type TestCups } from '../scripts/test-support/cups.ts';
import { type Desk, launchDesk } from './support/app.ts';
import { openNewSite } from './support/new-site.ts';
import { ask, carryOut, goTo } from './support/steps.ts';

test.skip(!canRunCups(), 'needs root, cupsd and cups-pdf: apt-get install cups printer-driver-cups-pdf');
test.describe.configure({ mode: 'serial' });

let cups: TestCups;
let desk: Desk;
test.beforeAll(async () => {
  cups = await startCups({ receipt: true });
  desk = await launchDesk({ env: cups.env });
  await openNewSite(desk.window);
  await carryOut(desk.window, 'openDrawer', { float: 50_000 });
});
test.afterAll(async () => {
  await desk?.close();
  await cups?.close();
});

/** Without spaces; also backwards, for a printer that takes the sheet the other way round. */
function textOf(pdf: string): string {
  const signs = [
    ...execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).replace(/\s/g, ''),
  ];
  return `${signs.join('')} ${signs.reverse().join('')}`;
}

/** Millimetres, whichever way the sheet lies. */
function sizeOf(pdf: string): number[] {
  const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' });
  const [, width = 0, height = 0] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info)?.map(Number) ?? [];
  return [width, height].map((points) => (points / 72) * 25.4).sort((a, b) => b - a);
}

/** Printers round to whole points and a little more. */
function expectSize(pdf: string | undefined, [width, height]: readonly [number, number]): void {
  const [long = 0, short = 0] = sizeOf(pdf ?? '');
  expect(Math.abs(long - width)).toBeLessThan(1);
  expect(Math.abs(short - height)).toBeLessThan(1);
}

let receipt = '';

test('given no choice of printer yet, when the settings are opened, then the system’s printer is there and prints a test page', async () => {
  const { window } = desk;
  await goTo(window, '设置');
  await window
    .getByRole('button', { name: '打印机', exact: true })
    .or(window.getByRole('tab', { name: '打印机' }))
    .click();
  await window.getByRole('button', { name: `打印测试页 ${cups.pdf.name}` }).click();
  await expect(window.getByText('测试页已送出，请看打印机。')).toBeVisible();
  expectSize((await cups.pdf.printed(1))[0], [210, 148]);
});

test('given a printer for receipts, when one is filed, then three copies come out on their stock', async () => {
  const { window } = desk;
  await carryOut(window, 'changeSetting', { key: 'printers', value: { receipt: cups.pdf.name } });
  await window.keyboard.press('F4');
  await window.getByLabel('交款人').fill('林秀英');
  await window.getByRole('combobox', { name: '项目 1' }).focus();
  await window.keyboard.type('物业');
  await window.keyboard.press('Enter');
  await window.getByLabel('金额 1').fill('246.80');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('已登记')).toBeVisible();
  receipt = (await window.getByText(/^R-A1-\d{8}-\d{3}$/).textContent()) ?? '';

  const pages = (await cups.pdf.printed(4)).slice(1);
  expect(pages).toHaveLength(3);
  for (const page of pages) {
    expectSize(page, [241, 93.1]);
  }
  await expect(window.getByText(/已提交|已确认出纸/)).toHaveCount(3);
});

test('when the preview is opened, then it shows the same paper', async () => {
  const { window } = desk;
  await window.getByRole('button', { name: '打印预览' }).click();
  const paper = window.frameLocator('iframe');
  await expect(paper.getByText(receipt).first()).toBeVisible();
  await expect(paper.getByText(/贰佰肆拾陆圆捌角整/)).toBeVisible();
  await window.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
});

// The office printer's driver here writes letters as pictures; the receipt printer's pages keep their text.
test('given another printer, when the receipt is printed again, then the paper has number, amount in capitals and says 补打', async () => {
  const { window } = desk;
  const printer = cups.receipt;
  if (!printer) throw new Error('no receipt printer');
  await carryOut(window, 'changeSetting', { key: 'printers', value: { receipt: printer.name } });
  await carryOut(window, 'reprintDocument', { document: 'receipt', subject: `receipt:${receipt}` });
  const texts = (await printer.printed(1)).map(textOf);
  for (const text of texts) {
    expect(text).toContain('补打');
    expect(text).toContain(receipt);
    expect(text).toContain('贰佰肆拾陆圆捌角整');
    expect(text).toContain('林秀英');
  }
  await expect(window.getByText('已确认出纸').first()).toBeVisible({ timeout: 20_000 });
});

test('given a printer that was taken away, when something is filed, then nothing is lost and a sentence says what to do', async () => {
  const { window } = desk;
  await carryOut(window, 'changeSetting', { key: 'printers', value: { receipt: '已经拆走的打印机' } });
  await window.keyboard.press('F4');
  await window.getByLabel('交款人').fill('陈建国');
  await window.getByRole('combobox', { name: '项目 1' }).focus();
  await window.keyboard.type('物业');
  await window.keyboard.press('Enter');
  await window.getByLabel('金额 1').fill('10');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText('已登记')).toBeVisible();
  await expect(window.getByText('找不到打印机，请检查电源和连接。')).toHaveCount(3, { timeout: 20_000 });

  // The printer is back: what did not come out is asked for again.
  await carryOut(window, 'changeSetting', { key: 'printers', value: { receipt: cups.pdf.name } });
  const before = (await cups.pdf.printed(1)).length;
  await window.getByRole('button', { name: '重新打印' }).first().click();
  await cups.pdf.printed(before + 1);
  expect((await ask(window, 'rows', { kind: 'print-job', status: 'failed' })).total).toBe(2);
});
