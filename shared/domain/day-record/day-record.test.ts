import { describe, expect, it } from 'vitest';
import type { Block } from '../../print/document.ts';
import { areas } from '../areas.ts';
import { drawerOpened } from '../drawer/entries.ts';
import type { DayState } from '../handover/state.ts';
import { householdRegistered } from '../households/entries.ts';
import { keySlipIssued, keySlipReturned } from '../keys/entries.ts';
import { printEnded } from '../printing/entries.ts';
import { receiptIssued, receiptVoided } from '../receipts/entries.ts';
import { person, type Scenario, scenario } from '../scenario.ts';
import { staffAdded } from '../staff/entries.ts';
import { dayRecord } from './compile.ts';
import { dayRecordDocument, daySubject } from './document.ts';

const zhou = person('zhou', '周敏', 'supervisor');
const li = person('limin', '李敏', 'clerk');
const day = '2026-11-21';
const at = (time: string, date = day) => Date.parse(`${date}T${time}:00+08:00`);

/** 王琳 from eight, 李敏 from half past three; one of everything the record shows. */
function aDay(): Scenario {
  const desk = scenario(areas, `${day}T08:00:00+08:00`);
  const pinHash = 'scrypt$s$h';
  desk.given(
    staffAdded.make('staff:zhou', { name: '周敏', role: 'supervisor', pinHash }),
    staffAdded.make('staff:wanglin', { name: '王琳', role: 'clerk', pinHash }),
    staffAdded.make('staff:limin', { name: '李敏', role: 'clerk', pinHash }),
    drawerOpened.make('drawer:A1', { float: 0 }),
    householdRegistered.make('unit:3-2-1201', {
      household: { unit: '3-2-1201', persons: [{ id: 'p1', name: '王建国' }], vehicles: [], pets: [] },
      importId: 'i1',
    }),
  );
  desk.when('signOn', { staff: 'wanglin', pin: '1' }, { pin: 'right' });
  slip(desk, 1, '10:00');
  slip(desk, 2, '11:00');
  const use = (value: string) =>
    desk.when('changeHousehold', { subject: 'unit:3-2-1201', changes: [{ path: 'use', value }] });
  use('let');
  use('home');
  desk.when('registerHousehold', { unit: '5-1-301', persons: [{ name: '周婷', relation: 'owner' }] });
  receipt(desk, 1, 178_200, 'cash');
  receipt(desk, 2, 5_000, 'wechat');
  desk.now = at('12:00');
  desk.when('addNote', { text: '7-2 电梯年检周一', importance: 'ordinary' });
  desk.operator = li;
  desk.given(
    keySlipReturned.make('key-slip:K-1', {
      number: 'K-1',
      keyLabel: '入户门',
      count: 1,
      lost: 0,
      by: '王建国',
      receivedBy: 'limin',
    }),
    receiptVoided.make('receipt:R-2', { reason: '房号写错', drawerPeriod: 'A1#1' }),
  );
  return desk;
}

function slip(desk: Scenario, count: number, due: string): void {
  const number = `K-${count}`;
  desk.given(
    keySlipIssued.make(`key-slip:${number}`, {
      number,
      key: 'key:1',
      keyLabel: '入户门',
      count: 1,
      borrowerKind: 'owner',
      borrower: '王建国',
      reason: '忘带',
      due: `${day}T${due}:00+08:00`,
    }),
  );
}

function receipt(desk: Scenario, count: number, total: number, method: 'cash' | 'wechat'): void {
  const number = `R-${count}`;
  const lines = [{ id: '1', item: 'management' as const, amount: total }];
  const data = { number, payer: '王建国', lines, total, method, drawerPeriod: 'A1#1' };
  desk.given(receiptIssued.make(`receipt:${number}`, data));
}

function handOver(desk: Scenario): void {
  const [shift] = desk.rows({ kind: 'shift', open: true });
  desk.operator = person('wanglin', '王琳', 'clerk');
  desk.now = at('15:50');
  desk.when('countCash', { denominations: { 10000: 17, 5000: 1, 1000: 3, 100: 2 } });
  const open = desk.rows({ kind: 'note', open: true });
  const slips = desk.rows({ kind: 'key-slip', open: true });
  const lines = [...open, ...slips].map((row) => ({ id: row.id, line: '已交代' }));
  const input = { staff: 'limin', pin: '2', lines, remark: '下午有看房' };
  const signed = desk.when('handOver', input, { ...(shift && { shift: shift.id }), pin: 'right' });
  if ('refusals' in signed) throw new Error(JSON.stringify(signed.refusals));
}

function printed(desk: Scenario): readonly Block[] {
  const subject = daySubject(day);
  return dayRecordDocument.render(subject, desk.state(subject), {
    siteName: '翠湖苑',
    deskName: 'A1',
    copy: '',
    reprint: 0,
    printedAt: '2026-11-21T20:00:00+08:00',
    printedBy: '李敏',
    staffName: (id) => String(desk.rows({ kind: 'staff', id })[0]?.data.name ?? ''),
    state: desk.state,
    rows: desk.rows,
  });
}

const words = (blocks: readonly Block[]) => JSON.stringify(blocks);
const record = (desk: Scenario, until: number) => {
  const iso = new Date(until + 8 * 3_600_000).toISOString().slice(0, 19);
  return dayRecord(day, `${iso}+08:00`, desk);
};

describe('《客服组日工作记录表》 [DUTY 5.2]', () => {
  it('given what was written in a day, then its figures follow, and a household changed twice is one', () => {
    expect(record(aDay(), at('12:30')).figures).toEqual({
      shifts: 1,
      households: { registered: 1, changed: 1 },
      keys: { out: 2, back: 1, overdue: 1 },
      receipts: { count: 2, amount: 183_200 },
      voids: { count: 1, amount: -5_000 },
      refunds: { count: 0, amount: 0 },
      byMethod: [
        { method: 'cash', net: 178_200 },
        { method: 'wechat', net: 0 },
      ],
      notes: 1,
      handovers: 0,
      failedPrints: 0,
    });
  });

  it('given two clerks, then each stands with their own work', () => {
    expect(record(aDay(), at('12:30')).work).toMatchObject([
      {
        clerk: 'wanglin',
        registered: 1,
        changed: 1,
        keysOut: 2,
        keysBack: 0,
        receipts: 2,
        received: 183_200,
        notes: 1,
      },
      { clerk: 'limin', keysBack: 1, receipts: 0, givenBack: 1 },
    ]);
  });

  it('given a later day, when the day is compiled again, then what came after it changes nothing', () => {
    const desk = aDay();
    const before = record(desk, at('12:30')).figures;
    desk.now = at('09:00', '2026-11-22');
    receipt(desk, 3, 100, 'cash');
    desk.when('changeHousehold', { subject: 'unit:5-1-301', changes: [{ path: 'use', value: 'let' }] });
    desk.given(
      keySlipReturned.make('key-slip:K-2', {
        number: 'K-2',
        keyLabel: '入户门',
        count: 1,
        lost: 0,
        by: '王建国',
        receivedBy: 'wanglin',
      }),
    );
    expect(record(desk, desk.now).figures).toEqual(before);
    expect(record(desk, desk.now).until).toBe('2026-11-21T23:59:59+08:00');
  });

  it('given a day nobody signed, when it is printed, then it is a posting and the second print says so', () => {
    const desk = aDay();
    expect(desk.when('printDayRecord', { date: day })).toMatchObject({
      entries: [{ type: 'document.requested', data: { document: 'day-record', subject: 'day:2026-11-21' } }],
      answer: { reprint: 0 },
    });
    expect(desk.when('printDayRecord', { date: day })).toMatchObject({ answer: { reprint: 1 } });
    expect(desk.when('printDayRecord', { date: '2026-11-22' })).toMatchObject({
      refusals: [{ code: 'handover.day-future', field: 'date' }],
    });
    expect(printed(desk).at(-1)).toEqual({ block: 'signatures', places: [{ label: '主管检查' }] });
    expect(dayRecordDocument.unfiled?.('day:2026-11-21')).toBe(true);
    expect(dayRecordDocument.unfiled?.('day:../../2026')).toBe(false);
  });

  it('given a handover, a void and a print that failed, then the page names them and who it was', () => {
    const desk = aDay();
    handOver(desk);
    const job = desk.rows({ kind: 'print-job' })[0];
    desk.given(
      printEnded.make(job?.id ?? '', {
        status: 'failed',
        printer: 'LQ',
        reason: 'printing.reason.media-empty',
      }),
    );
    const page = words(printed(desk));
    for (const text of [
      '下午有看房',
      '王琳 → 李敏',
      '打印机缺纸',
      'R-2',
      '作废',
      '李敏',
      '7-2 电梯年检周一',
      'K-2',
    ]) {
      expect(page).toContain(text);
    }
    expect(record(desk, at('20:00')).figures).toMatchObject({ handovers: 1, failedPrints: 1 });
  });

  it('[DUTY 4.11] given a leader who signs, then they sign for the figures, and what comes later shows beside them', () => {
    const desk = aDay();
    handOver(desk);
    desk.operator = zhou;
    desk.now = at('16:10');
    desk.when('signDay', { date: day, remark: '已查' });
    const [signature] = desk.state<DayState>('day:2026-11-21')?.signatures ?? [];
    expect(signature?.figures).toEqual(record(desk, at('16:10')).figures);
    expect(printed(desk).at(-1)).toMatchObject({ places: [{ name: '周敏' }] });
    expect(words(printed(desk))).not.toContain('签名以后又有记录');
    desk.now = at('17:00');
    receipt(desk, 3, 100, 'cash');
    expect(words(printed(desk))).toContain('16:10 签名以后又有记录，签名时为：收据 2 张，1,832.00。');
  });

  it('given a day signed before there was a record, then it prints without figures to compare', () => {
    const desk = aDay();
    desk.given({
      type: 'day.signed',
      v: 1,
      subject: 'day:2026-11-21',
      data: { date: day, by: { id: 'zhou', name: '周敏' }, handovers: [] },
    });
    expect(printed(desk).at(-1)).toMatchObject({ places: [{ name: '周敏' }] });
    expect(words(printed(desk))).not.toContain('签名以后又有记录');
  });
});
