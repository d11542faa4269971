import { describe, expect, it } from 'vitest';
import { hours } from '../../values/time.ts';
import type { Scenario } from '../scenario.ts';
import { counter, plainReceipt, zhaoMin } from './counter-scenario.ts';
import { receiptIssued } from './entries.ts';
import type { ReceiptState } from './state.ts';

const number = 'R-A1-20261121-001';
const approver = zhaoMin;
const reason = '房号写错';

function withDeposit(method: string, float = 0): Scenario {
  const desk = counter(float);
  const lines = [
    { item: 'management', amount: 30000 },
    { item: 'renovation-deposit', amount: 200000 },
  ];
  desk.when('issueReceipt', { ...plainReceipt, lines, method });
  return desk;
}

const codes = (decision: ReturnType<Scenario['when']>) =>
  'refusals' in decision ? decision.refusals.map((refusal) => refusal.code) : [];

describe('voiding a receipt [RCPT]', () => {
  it('keeps the number and says who, why and with whom', () => {
    const desk = withDeposit('wechat');
    desk.when('voidReceipt', { number, reason }, { approver });
    expect(desk.rows({ kind: 'receipt', status: 'voided' })).toMatchObject([
      { data: { number, voidReason: reason, total: 230000 } },
    ]);
    expect(desk.state<ReceiptState>(`receipt:${number}`)?.voided).toMatchObject({ clerk: 'wanglin', reason });
    desk.when('issueReceipt', plainReceipt);
    expect(desk.rows({ kind: 'receipt', status: 'issued' })[0]?.data.number).toBe('R-A1-20261121-002');
  });

  it('takes the money out of the drawer period of the void, not of the receipt', () => {
    const desk = withDeposit('cash');
    desk.when('countCash', { denominations: { '10000': 23 } });
    desk.when('closeDrawerPeriod', {});
    desk.when('voidReceipt', { number, reason }, { approver });
    expect(desk.rows({ kind: 'money', scope: 'A1#1' }).map((row) => row.data.amount)).toEqual([230000]);
    expect(desk.rows({ kind: 'money', scope: 'A1#2' }).map((row) => row.data.amount)).toEqual([-230000]);
  });

  it.each([
    ['nobody', undefined],
    ['the clerk again', { id: 'wanglin', name: '王琳', role: 'clerk' as const }],
  ])('refuses with %s as the second person', (_who, second) => {
    const desk = withDeposit('wechat');
    const decision = desk.when('voidReceipt', { number, reason }, second && { approver: second });
    expect(codes(decision)).toEqual(['receipts.second-person']);
    expect(desk.registry.command('voidReceipt')?.approval?.({}, {} as never)).toContain('supervisor');
  });

  it('refuses a second void, one after a refund, and one of a number that does not exist', () => {
    const voided = withDeposit('wechat');
    voided.when('voidReceipt', { number, reason }, { approver });
    expect(codes(voided.when('voidReceipt', { number, reason }, { approver }))).toEqual([
      'receipts.already-voided',
    ]);
    const refunded = withDeposit('wechat');
    refunded.when('refundDeposit', { number, line: '2', amount: 1, method: 'wechat', reason }, { approver });
    expect(codes(refunded.when('voidReceipt', { number, reason }, { approver }))).toEqual([
      'receipts.void-after-refund',
    ]);
    const unknown = { number: 'R-A1-20261121-099', reason };
    expect(codes(refunded.when('voidReceipt', unknown, { approver }))).toEqual(['receipts.unknown']);
  });

  it('warns when the cash was already handed in', () => {
    const desk = withDeposit('cash');
    desk.when('handInCash', { amount: 230000, to: '财务部' });
    const input = { number, reason };
    expect(desk.when('voidReceipt', input, { approver })).toEqual({
      refusals: [{ code: 'drawer.cash-short', overridable: true }],
    });
    const acknowledged = new Set(['drawer.cash-short']);
    expect(desk.when('voidReceipt', input, { approver, acknowledged })).toHaveProperty(
      'answer.number',
      number,
    );
  });

  it('warns when another desk issued it, which may have voided it out of contact', () => {
    const desk = withDeposit('wechat');
    const elsewhere = { number: 'R-A2-20261121-001', payer: '刘燕', total: 100, method: 'card' } as const;
    const lines = [{ id: '1', item: 'other-deposit' as const, amount: 100 }];
    const subject = `receipt:${elsewhere.number}`;
    desk.given(receiptIssued.make(subject, { ...elsewhere, lines, drawerPeriod: 'A2#4' }));
    const warning = { code: 'receipts.other-desk', values: { desk: 'A2' }, overridable: true };
    const input = { number: elsewhere.number, reason };
    expect(desk.when('voidReceipt', input, { approver })).toEqual({ refusals: [warning] });
    const refund = { ...input, line: '1', amount: 100, method: 'card' };
    expect(desk.when('refundDeposit', refund, { approver })).toEqual({ refusals: [warning] });
    const acknowledged = new Set(['receipts.other-desk']);
    expect(desk.when('voidReceipt', input, { approver, acknowledged })).toHaveProperty('answer');
    expect(desk.rows({ kind: 'money', id: 'R-A2-20261121-001/void' })[0]?.scope).toBe('A1#1');
  });

  it('wants a reason', () => {
    expect(() => withDeposit('cash').when('voidReceipt', { number, reason: ' ' }, { approver })).toThrow(
      'error.required',
    );
  });
});

describe('refunding a deposit [RCPT]', () => {
  const back = (amount: number, more = {}) => ({
    number,
    line: '2',
    amount,
    method: 'transfer',
    reason,
    ...more,
  });

  it('pays back in parts against the original, with its own number and slip', () => {
    const desk = withDeposit('cash');
    desk.now += hours(2);
    const first = desk.when('refundDeposit', back(150000), { approver });
    expect(first).toHaveProperty('answer.number', 'T-A1-20261121-001');
    expect(codes(desk.when('refundDeposit', back(50001), { approver }))).toEqual([
      'receipts.refund-too-much',
    ]);
    desk.when('refundDeposit', back(50000), { approver });
    expect(codes(desk.when('refundDeposit', back(1), { approver }))).toEqual(['receipts.refund-too-much']);
    expect(desk.rows({ kind: 'receipt' })[0]?.data.refunded).toBe(200000);
    const money = desk.rows({ kind: 'money', scope: 'A1#1' });
    expect(money.map((row) => [row.id, row.data.amount])).toEqual([
      [`${number}/receipt`, 230000],
      ['T-A1-20261121-001/refund', -150000],
      ['T-A1-20261121-002/refund', -50000],
    ]);
    expect(desk.rows({ kind: 'print-job', scope: 'refund:T-A1-20261121-001' })).toHaveLength(3);
  });

  it('refuses lines that are no deposit or do not exist', () => {
    const desk = withDeposit('cash');
    expect(codes(desk.when('refundDeposit', back(1, { line: '1' }), { approver }))).toEqual([
      'receipts.not-a-deposit',
    ]);
    expect(codes(desk.when('refundDeposit', back(1, { line: '3' }), { approver }))).toEqual([
      'receipts.line-unknown',
    ]);
  });

  it('refuses after a void, without a second person, and cash that is not in the drawer', () => {
    const desk = withDeposit('wechat', 10000);
    expect(codes(desk.when('refundDeposit', back(1)))).toEqual(['receipts.second-person']);
    expect(codes(desk.when('refundDeposit', back(10001, { method: 'cash' }), { approver }))).toEqual([
      'drawer.cash-short',
    ]);
    desk.when('voidReceipt', { number, reason }, { approver });
    expect(codes(desk.when('refundDeposit', back(1), { approver }))).toEqual(['receipts.refund-after-void']);
  });
});
