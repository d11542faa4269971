import { expect, it } from 'vitest';
import { Cups } from './cups.ts';
import { PaperTray } from './paper-tray.ts';
import { SystemPrinter } from './system-printer.ts';
import { testPage } from './test-page.ts';

const source = { siteName: () => '翠湖花园', deskName: () => 'A1 前台' };
const silent = new Cups({ ...process.env, CUPS_SERVER: 'localhost:9' });

it('[PRINT] nothing is called submitted when the print system does not answer', async () => {
  const tray = new PaperTray();
  const printer = new SystemPrinter(tray, silent);
  const answer = await testPage(printer, 'LQ-730K', source, 0);
  expect(answer).toEqual({ ok: false, reason: 'printing.reason.printer-gone' });
  expect(tray.sheets).toEqual([]);
  expect(await printer.list()).toEqual([]);
});

it('where there is no such system, the page maker’s own call prints, and no fate can be asked', async () => {
  const tray = new PaperTray();
  const printer = new SystemPrinter(tray, undefined);
  expect(await testPage(printer, 'LQ-730K', source, 0)).toEqual({ ok: true });
  expect(tray.sheets[0]?.html).toContain('打印机测试页');
  expect(await printer.fate('LQ-730K-1')).toEqual({ status: 'submitted' });
});
