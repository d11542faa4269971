import { describe, expect, it } from 'vitest';
import { householdWithdrawn } from '../households/entries.ts';
import { counter, plainReceipt } from './counter-scenario.ts';
import { issueInput } from './issue.ts';

describe('issuing a receipt [RCPT]', () => {
  it('answers number, total and the amount in capitals, and prints the three copies', () => {
    const desk = counter(0);
    const lines = [
      { item: 'management', from: '2026-11', to: '2027-04', amount: 178200 },
      { item: 'renovation-deposit', text: '厨房', amount: 200005 },
    ];
    const decision = desk.when('issueReceipt', { ...plainReceipt, lines });
    expect(decision).toMatchObject({
      answer: { number: 'R-A1-20261121-001', total: 378205, capital: '叁仟柒佰捌拾贰圆零伍分' },
    });
    const jobs = desk.rows({ kind: 'print-job', scope: 'receipt:R-A1-20261121-001' });
    expect(jobs.map((job) => job.data.copy)).toEqual(['存根', '收据', '记账']);
  });

  it('refuses while the drawer was never opened and says to open it', () => {
    const desk = counter();
    expect(desk.when('issueReceipt', plainReceipt)).toEqual({
      refusals: [{ code: 'receipts.drawer-not-open' }],
    });
    expect(desk.rows({ kind: 'receipt' })).toEqual([]);
  });

  it('takes the owner as payer when none is named', () => {
    const desk = counter(0);
    const { payer: _, ...unnamed } = plainReceipt;
    desk.when('issueReceipt', { ...unnamed, payer: '  ' });
    expect(desk.rows({ kind: 'receipt' })[0]?.data.payer).toBe('陈建国');
  });

  it('wants a payer where no unit tells who it is', () => {
    const desk = counter(0);
    const { payer: _payer, unit: _unit, ...nobody } = plainReceipt;
    expect(desk.when('issueReceipt', nobody)).toEqual({
      refusals: [{ code: 'receipts.payer-missing', field: 'payer' }],
    });
  });

  it('warns of a unit nobody registered, and goes on when the clerk says so', () => {
    const desk = counter(0);
    const input = { ...plainReceipt, unit: '9-1-101' };
    expect(desk.when('issueReceipt', input)).toEqual({
      refusals: [{ code: 'receipts.unit-unknown', field: 'unit', overridable: true }],
    });
    const acknowledged = new Set(['receipts.unit-unknown']);
    expect(desk.when('issueReceipt', input, { acknowledged })).toHaveProperty('answer.total', 29700);
  });

  it('does not know a unit any more whose import was undone', () => {
    const desk = counter(0);
    desk.given(householdWithdrawn.make('unit:3-2-1201', { importId: 'roster' }));
    expect(desk.when('issueReceipt', { ...plainReceipt, payer: '' })).toEqual({
      refusals: [
        { code: 'receipts.unit-unknown', field: 'unit', overridable: true },
        { code: 'receipts.payer-missing', field: 'payer' },
      ],
    });
  });

  it('names the fields of lines that are wrong', () => {
    const desk = counter(0);
    const lines = [
      { item: 'other', amount: 100 },
      { item: 'parking', from: '2026-12', to: '2026-11', amount: 100 },
    ];
    expect(desk.when('issueReceipt', { ...plainReceipt, lines })).toEqual({
      refusals: [
        { code: 'receipts.text-missing', field: 'lines.0.text' },
        { code: 'receipts.period-backwards', field: 'lines.1.to' },
      ],
    });
  });

  it.each([
    ['no line', { lines: [] }, 'receipts.no-lines'],
    ['an amount of nothing', { lines: [{ item: 'water', amount: 0 }] }, 'error.money'],
    ['a negative amount', { lines: [{ item: 'water', amount: -5 }] }, 'error.money'],
    ['parts of a fen', { lines: [{ item: 'water', amount: 0.5 }] }, 'error.money'],
    ['a thirteenth month', { lines: [{ item: 'water', from: '2026-13', amount: 5 }] }, 'error.date'],
    ['a unit that is no room', { unit: '12号楼' }, 'error.unit'],
    [
      'more items than the form holds',
      { lines: Array(6).fill({ item: 'water', amount: 5 }) },
      'receipts.too-many-lines',
    ],
  ])('does not take %s', (_what, wrong, message) => {
    const checked = issueInput.safeParse({ ...plainReceipt, ...wrong });
    expect(checked.error?.issues.map((issue) => issue.message)).toEqual([message]);
  });

  it('lists the receipt and its money, and is found by number and payer', () => {
    const desk = counter(0);
    desk.when('issueReceipt', plainReceipt);
    const number = 'R-A1-20261121-001';
    expect(desk.rows({ kind: 'receipt', unit: '3-2-1201', status: 'issued' })[0]?.data).toEqual({
      number,
      payer: '陈建国',
      unit: '3-2-1201',
      total: 29700,
      method: 'cash',
      items: ['management'],
      refunded: 0,
      clerk: 'wanglin',
    });
    expect(desk.rows({ kind: 'money', scope: 'A1#1' })).toMatchObject([
      { id: `${number}/receipt`, data: { what: 'receipt', number, method: 'cash', amount: 29700 } },
    ]);
    const subject = `receipt:${number}`;
    const found = desk.registry.areaOf(subject)?.project(subject, desk.state(subject)).search;
    expect(found).toMatchObject([{ title: number, names: ['陈建国'], numbers: [number], unit: '3-2-1201' }]);
  });
});
