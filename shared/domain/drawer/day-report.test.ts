import { describe, expect, it } from 'vitest';
import type { DocumentContext } from '../../print/document.ts';
import { counter, zhaoMin } from '../receipts/counter-scenario.ts';
import { dayReport } from './day-report.ts';
import { moneyRow } from './money-row.ts';
import type { DrawerPeriodState } from './state.ts';

const approver = zhaoMin;

describe('the day report 收款日报 [DAY]', () => {
  it('is nothing where nothing was taken', () => {
    const { total, ...rest } = dayReport([]);
    expect(rest).toEqual({ byMethod: [], byItem: [], handedIn: 0 });
    expect(Object.values(total)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });

  it('counts each paper once for an item that stands on it twice', () => {
    const lines = [
      { item: 'parking', amount: 100 },
      { item: 'parking', amount: 200 },
      { item: 'water', amount: 50 },
    ];
    const money = { what: 'receipt', number: 'R-1', method: 'card', amount: 350, lines } as const;
    const report = dayReport([moneyRow('A1#1', '2026-11-21T08:00:00+08:00', money)]);
    expect(report.byItem).toMatchObject([
      { key: 'parking', receipts: 1, received: 300, net: 300 },
      { key: 'water', receipts: 1, received: 50, net: 50 },
    ]);
  });

  it('tells receipts, voids, refunds and hand-ins apart, by method and by item', () => {
    const desk = counter(50000);
    const receipt = (item: string, amount: number, method: string) =>
      desk.when('issueReceipt', { payer: '陈建国', lines: [{ item, amount }], method });
    receipt('management', 30000, 'cash');
    receipt('management', 20000, 'wechat');
    receipt('renovation-deposit', 100000, 'cash');
    desk.when('voidReceipt', { number: 'R-A1-20261121-002', reason: '付错' }, { approver });
    const refund = { number: 'R-A1-20261121-003', line: '1', amount: 40000, method: 'cash', reason: '验收' };
    desk.when('refundDeposit', refund, { approver });
    desk.when('handInCash', { amount: 60000, to: '财务部' });
    desk.when('countCash', { denominations: { '10000': 8 } });
    desk.when('closeDrawerPeriod', {});

    const report = desk.state<DrawerPeriodState>('drawer-period:A1#1')?.report;
    const none = { voids: 0, voided: 0, refunds: 0, refunded: 0 };
    const refunded = { ...none, refunds: 1, refunded: -40000 };
    const voided = { ...none, voids: 1, voided: -20000 };
    expect(report).toEqual({
      byMethod: [
        { key: 'cash', ...refunded, receipts: 2, received: 130000, net: 90000 },
        { key: 'wechat', ...voided, receipts: 1, received: 20000, net: 0 },
      ],
      byItem: [
        { key: 'management', ...voided, receipts: 2, received: 50000, net: 30000 },
        { key: 'renovation-deposit', ...refunded, receipts: 1, received: 100000, net: 60000 },
      ],
      total: {
        ...refunded,
        ...voided,
        refunds: 1,
        refunded: -40000,
        receipts: 3,
        received: 150000,
        net: 90000,
      },
      handedIn: 60000,
    });
  });

  it('prints what the closed period took, whatever came after', () => {
    const desk = counter(0);
    const lines = [{ item: 'parking', amount: 10000 }];
    desk.when('issueReceipt', { payer: '陈建国', lines, method: 'cash' });
    desk.when('countCash', { denominations: { '5000': 1 } });
    desk.when('closeDrawerPeriod', { reason: '少收五十元' });
    desk.when('issueReceipt', { payer: '刘燕', lines, method: 'card' });

    const context: DocumentContext = {
      siteName: '翠湖花园',
      deskName: 'A1',
      copy: '',
      reprint: 0,
      printedAt: '2026-11-21T16:00:00+08:00',
      printedBy: '王琳',
      staffName: () => '王琳',
      state: desk.state,
      rows: desk.rows,
    };
    const subject = 'drawer-period:A1#1';
    const blocks = desk.registry.document('day-report')?.render(subject, desk.state(subject), context) ?? [];
    const tables = blocks.filter((block) => block.block === 'table');
    expect(tables.map((table) => table.rows)).toEqual([
      [['现金', '1', '100.00', '', '', '', '', '100.00']],
      [['停车费', '1', '100.00', '', '', '', '', '100.00']],
    ]);
    const cash = blocks.find((block) => block.block === 'grid')?.cells.map((cell) => cell.value);
    expect(cash).toEqual(['0.00', '100.00', '0.00', '100.00', '50.00', '-50.00', '少收五十元']);
  });
});
