import { describe, expect, it } from 'vitest';
import { counter, plainReceipt } from '../receipts/counter-scenario.ts';

describe('closing a drawer period [DUTY]', () => {
  it('asks nothing of a desk that takes no money', () => {
    expect(counter().when('closeDrawerPeriod', {})).toEqual({ entries: [] });
  });

  it('wants a count, and one after the last money', () => {
    const desk = counter(50000);
    expect(desk.when('closeDrawerPeriod', {})).toEqual({
      refusals: [{ code: 'drawer.not-counted', field: 'denominations' }],
    });
    desk.when('countCash', { denominations: { '10000': 5 } });
    desk.when('issueReceipt', plainReceipt);
    expect(desk.when('closeDrawerPeriod', {})).toEqual({
      refusals: [{ code: 'drawer.count-old', field: 'denominations' }],
    });
  });

  it('does not ask for a new count because of money that is not cash', () => {
    const desk = counter(50000);
    desk.when('countCash', { denominations: { '10000': 5 } });
    desk.when('issueReceipt', { ...plainReceipt, method: 'card' });
    expect(desk.when('closeDrawerPeriod', {})).toHaveProperty('answer.difference', 0);
  });

  it('wants a reason for a difference and writes both down', () => {
    const desk = counter(50000);
    desk.when('countCash', { denominations: { '10000': 4 } });
    expect(desk.when('closeDrawerPeriod', { reason: ' ' })).toEqual({
      refusals: [{ code: 'drawer.difference-unexplained', field: 'reason' }],
    });
    desk.when('closeDrawerPeriod', { reason: '找零多付' });
    expect(desk.rows({ kind: 'drawer-period', status: 'difference' })).toMatchObject([
      { id: 'drawer-period:A1#1', data: { expected: 50000, counted: 40000, difference: -10000 } },
    ]);
    expect(desk.state('drawer-period:A1#1')).toMatchObject({ reason: '找零多付' });
  });

  it('begins the next period with the counted cash and no count', () => {
    const desk = counter(50000);
    desk.when('issueReceipt', { ...plainReceipt, lines: [{ item: 'water', amount: 10000 }] });
    desk.when('countCash', { denominations: { '10000': 6 } });
    desk.when('closeDrawerPeriod', {});
    expect(desk.state('drawer:A1')).toEqual({
      kind: 'drawer',
      desk: 'A1',
      period: 2,
      float: 60000,
      openedAt: '2026-11-21T08:00:00+08:00',
    });
    expect(desk.when('countCash', { denominations: {} })).toHaveProperty('answer.expected', 60000);
    expect(desk.when('closeDrawerPeriod', {})).toHaveProperty('refusals');
  });
});
