import { describe, expect, it } from 'vitest';
import { counter, plainReceipt, zhaoMin } from '../receipts/counter-scenario.ts';
import { denominationCounts } from './entries.ts';
import type { DrawerState } from './state.ts';

describe('the cash drawer [DUTY]', () => {
  it('is opened once, with its float', () => {
    const desk = counter(50000);
    expect(desk.state('drawer:A1')).toMatchObject({ period: 1, float: 50000 });
    expect(desk.when('openDrawer', { float: 1 })).toEqual({ refusals: [{ code: 'drawer.already-open' }] });
  });

  it('answers what should be there only together with what was counted', () => {
    const desk = counter(50000);
    desk.when('issueReceipt', plainReceipt);
    desk.when('issueReceipt', { ...plainReceipt, method: 'alipay' });
    expect(JSON.stringify(desk.rows({ kind: 'drawer' }))).not.toContain('79700');
    const denominations = { '10000': 7, '5000': 1, '2000': 2, '500': 1, '100': 1, '50': 1, '10': 1 };
    expect(desk.when('countCash', { denominations })).toHaveProperty('answer', {
      counted: 79660,
      expected: 79700,
      difference: -40,
    });
  });

  it('is counted again as often as wanted: the last count holds', () => {
    const desk = counter(1000);
    desk.when('countCash', { denominations: { '500': 1 } });
    desk.when('countCash', { denominations: { '500': 2 } });
    expect(desk.state<DrawerState>('drawer:A1')?.lastCount).toMatchObject({ counted: 1000, difference: 0 });
  });

  it.each([[{ '300': 1 }], [{ '100': -1 }], [{ '100': 0.5 }]])('does not take the count %j', (counts) => {
    expect(denominationCounts.safeParse(counts).success).toBe(false);
  });

  it('is not counted and hands nothing in before it was opened', () => {
    const desk = counter();
    const refusal = { refusals: [{ code: 'drawer.not-open' }] };
    expect(desk.when('countCash', { denominations: {} })).toEqual(refusal);
    expect(desk.when('handInCash', { amount: 1, to: '财务部' })).toEqual(refusal);
  });
});

describe('handing in cash 交款 [DAY]', () => {
  it('numbers and prints the slip and takes the money out of the drawer', () => {
    const desk = counter(50000);
    desk.when('issueReceipt', plainReceipt);
    const decision = desk.when('handInCash', { amount: 29700, to: '财务部 李敏', remark: '上午' });
    expect(decision).toHaveProperty('answer.number', 'J-A1-20261121-001');
    expect(desk.rows({ kind: 'print-job' }).filter((job) => job.data.document === 'hand-in')).toHaveLength(2);
    expect(desk.rows({ kind: 'money', id: 'J-A1-20261121-001/hand-in' })).toMatchObject([
      { scope: 'A1#1', data: { amount: -29700, method: 'cash' } },
    ]);
    expect(desk.when('countCash', { denominations: {} })).toHaveProperty('answer.expected', 50000);
  });

  it('never takes more than lies there: money of other ways of paying is not in the drawer', () => {
    const desk = counter(50000);
    desk.when('issueReceipt', { ...plainReceipt, method: 'wechat' });
    expect(desk.when('handInCash', { amount: 50001, to: '财务部' })).toEqual({
      refusals: [{ code: 'drawer.hand-in-too-much', field: 'amount' }],
    });
    expect(desk.when('handInCash', { amount: 50000, to: '财务部' })).toHaveProperty('answer.number');
  });

  it('stays listed after its period was closed', () => {
    const desk = counter(50000);
    desk.when('handInCash', { amount: 10000, to: '财务部' });
    desk.when('countCash', { denominations: { '10000': 4 } });
    desk.when('closeDrawerPeriod', {}, { approver: zhaoMin });
    expect(desk.rows({ kind: 'hand-in' })).toHaveLength(1);
    expect(desk.rows({ kind: 'money', scope: 'A1#1' })).toHaveLength(1);
  });
});
