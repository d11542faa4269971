import type { Random } from '../../main/engine/demo/random.ts';
import { householdChanged } from '../../shared/domain/households/entries.ts';
import { noteAdded } from '../../shared/domain/notes/entries.ts';
import { printEnded } from '../../shared/domain/printing/entries.ts';
import { requestPrint } from '../../shared/domain/printing/request-print.ts';
import { receiptDocument } from '../../shared/domain/receipts/document.ts';
import { receiptIssued } from '../../shared/domain/receipts/entries.ts';
import type { Entry } from '../../shared/journal/posting.ts';

/** What a busy desk writes: of ten postings three are receipts, four reports of the printer. */
export function someEntries(
  random: Random,
  desk: string,
  at: number,
): { command: string; entries: readonly Entry[] } {
  const id = `${desk.toLowerCase()}-${at}-${random.whole(0, 0xffff_ffff).toString(16)}`;
  const point = random.whole(0, 9);
  if (point < 3) {
    const number = `R-${desk}-20261121-${String(at).padStart(3, '0')}`;
    const lines = [
      {
        id: '1',
        item: 'management' as const,
        from: '2026-11',
        to: '2026-11',
        amount: random.whole(100, 90_000),
      },
    ];
    const total = lines[0]?.amount ?? 0;
    const data = {
      number,
      payer: '陈建国',
      unit: '3-2-1201',
      lines,
      total,
      method: 'wechat' as const,
      drawerPeriod: `${desk}#1`,
    };
    const subject = `receipt:${number}`;
    const by = {
      newId: () => `${id}-${random.whole(0, 1e9)}`,
      operator: { id: 'c1', name: '王琳', role: 'clerk' as const },
    };
    const paper = requestPrint(receiptDocument.name, subject, receiptDocument.copies, by);
    return { command: 'issueReceipt', entries: [receiptIssued.make(subject, data), ...paper] };
  }
  if (point < 7) {
    const report = { status: 'confirmed', printer: '前台针式打印机' } as const;
    return { command: 'endPrint', entries: [printEnded.make(`job:${id}`, report)] };
  }
  if (point < 9) {
    const text = '厨房水管渗水，17 楼住户待回复，工程部 20 分钟内到场';
    return { command: 'addNote', entries: [noteAdded.make(`note:${id}`, { text, importance: 'ordinary' })] };
  }
  const changes = [{ path: 'remark', from: null, to: `第 ${at} 次备注` }];
  return { command: 'changeHousehold', entries: [householdChanged.make('unit:3-2-1201', { changes })] };
}

/** How many postings wait in one push: mostly one, a few after a slip with its printer reports. */
export function pushSize(random: Random): number {
  const point = random.whole(0, 9);
  return point < 7 ? 1 : point < 9 ? 2 : 4;
}
