import { describe, expect, it } from 'vitest';
import type { DrawerState } from '../drawer/state.ts';
import { handoverDraft } from './draft.ts';
import type { HandoverState } from './state.ts';
import { earlyShift, refused } from './test-desk.ts';

function draftOf({ desk, shiftOf }: ReturnType<typeof earlyShift>) {
  const shift = shiftOf('wanglin');
  return handoverDraft({
    site: 'cuihu',
    desk: 'A1',
    now: desk.now,
    at: '2026-11-21T15:50:00+08:00',
    operator: desk.operator,
    ...(shift !== undefined && { shift }),
    state: desk.state,
    rows: desk.rows,
  });
}

describe('cash at the handover', () => {
  it('given no count, when signing, then the cash is to be counted first', () => {
    const { handOver } = earlyShift();
    expect(refused(handOver())).toEqual([['handover.count-cash', 'cash']]);
  });

  it('given cash that moved after the count, when signing, then it is counted again', () => {
    const { desk, count, handOver } = earlyShift();
    count();
    desk.now += 60_000;
    desk.when('handInCash', { amount: 10_000, to: '财务部' });
    expect(refused(handOver())).toEqual([['handover.count-cash', 'cash']]);
    count({ 10000: 4 });
    expect(refused(handOver())).toEqual([]);
  });

  it('given cash that came and went after the count, when the sums agree again, then it is counted again', () => {
    const { desk, count, handOver } = earlyShift();
    count();
    desk.now += 60_000;
    const moved = (number: string, amount: number) => {
      const data = { number, amount, to: '财务部', drawerPeriod: 'A1#1' };
      return { type: 'drawer.handedIn', v: 1, subject: `hand-in:${number}`, data };
    };
    desk.given(moved('J-1', 10_000), moved('J-2', -10_000));
    expect(refused(handOver())).toEqual([['handover.count-cash', 'cash']]);
  });

  it('given a difference, when no reason is written, then it is refused; with one it is in the log', () => {
    const { desk, count, handOver } = earlyShift();
    count({ 10000: 4, 5000: 1 });
    expect(refused(handOver())).toEqual([['handover.difference-reason', 'differenceReason']]);
    handOver({ differenceReason: '找零多付' });
    const log = desk.state<HandoverState>('handover:H-A1-20261121-001');
    expect(log?.cash).toMatchObject({
      float: 50_000,
      expected: 50_000,
      counted: 45_000,
      difference: -5_000,
      reason: '找零多付',
      denominations: { 10000: 4, 5000: 1 },
    });
    expect(desk.state<DrawerState>('drawer:A1')).toMatchObject({ period: 2, float: 45_000 });
  });

  it('given money in the period, when both sign, then the day report is printed with the log', () => {
    const { desk, count, handOver } = earlyShift();
    desk.when('handInCash', { amount: 10_000, to: '财务部' });
    count({ 10000: 4 });
    const printed = handOver().entries?.filter((entry) => entry.type === 'document.requested');
    expect(printed?.map((entry) => (entry.data as { document: string }).document)).toEqual([
      'handover-log',
      'day-report',
    ]);
  });

  it('given no count, when the page is drawn, then what should be there is not shown: the count is blind', () => {
    const desk = earlyShift();
    expect(draftOf(desk).cash).toEqual({ float: 50_000 });
    desk.count();
    expect(draftOf(desk).cash?.record).toMatchObject({ expected: 50_000, difference: 0 });
  });

  it('[DUTY 4.11] given open work, when the page is drawn, then what blocks comes first, then what falls due', () => {
    const early = earlyShift();
    const due = '2026-11-21T15:00:00+08:00';
    early.desk.when('addNote', { text: '一般' });
    early.desk.when('addNote', { text: '已过时', due });
    early.desk.when('addNote', { text: '重要', importance: 'important' });
    const draft = draftOf(early);
    expect(draft.open.map(({ title, blocks, overdue }) => [title, blocks, overdue])).toEqual([
      ['重要', true, false],
      ['已过时', false, true],
      ['一般', false, false],
    ]);
    expect(draft).toMatchObject({ shift: { label: '早班' }, nextShift: '中班' });
    expect(draft.receivers.map((receiver) => receiver.id)).toEqual(['zhou', 'limin']);
    expect(draft.statistics).toContainEqual({ kind: 'note', count: 3 });
  });
});
