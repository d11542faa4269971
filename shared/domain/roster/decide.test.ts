import { describe, expect, it } from 'vitest';
import type { Scenario } from '../scenario.ts';
import type { RosterState } from './state.ts';
import { codes, leader, reviewed, rosterDesk } from './test-desk.ts';

const month = '2026-12';
const knowing = (...words: string[]) => ({ acknowledged: new Set(words) });
const state = (desk: Scenario) => desk.state<RosterState>(`roster:${month}`);
const one = [{ date: '2026-12-01', staff: 'wanglin', shift: 'early' }];
const cell = (staff: string, ...shifts: string[]) => ({ date: '2026-12-01', staff, shifts });

function submitted(): Scenario {
  const desk = rosterDesk();
  desk.when('planRoster', { month, days: one });
  desk.when('submitRoster', { month }, knowing('roster.uncovered'));
  return desk;
}

describe('preparing next month’s roster', () => {
  it('[DUTY 4.1] given a clerk, when the month is planned with several people a shift, then it is a draft', () => {
    const desk = rosterDesk();
    const days = [
      ...one,
      { ...one[0], staff: 'zhanglei' },
      { date: '2026-12-02', staff: 'zhou', shift: 'middle' },
    ];
    desk.when('planRoster', { month, days });
    expect(state(desk)).toMatchObject({
      status: 'draft',
      preparedBy: ['wanglin'],
      days: {
        '2026-12-01': { wanglin: ['early'], zhanglei: ['early'] },
        '2026-12-02': { zhou: ['middle'] },
      },
    });
    expect(desk.rows({ kind: 'roster' })).toMatchObject([{ status: 'draft', data: { month, people: 3 } }]);
    expect(desk.rows({ kind: 'roster', open: true })).toEqual([]);
  });

  it('[DUTY 4.1] given a draft, when cells are changed, then the entry holds old and new, and nothing else', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month, days: [...one, { ...one[0], staff: 'zhanglei' }] });
    const changes = [cell('wanglin', 'middle'), cell('zhanglei', 'early')];
    const decision = desk.when('planRoster', { month, changes });
    expect(decision.entries?.[0]?.data).toMatchObject({
      changes: [{ staff: 'wanglin', staffName: '王琳', from: ['early'], to: ['middle'] }],
    });
  });

  it('given a draft, when the whole month is given anew, then what is not in it is free', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month, days: one });
    desk.when('planRoster', { month, days: [{ date: '2026-12-05', staff: 'zhou', shift: 'early' }] });
    expect(state(desk)?.days).toEqual({ '2026-12-01': {}, '2026-12-05': { zhou: ['early'] } });
    expect(codes(desk.when('planRoster', { month, changes: [cell('zhou')] }))).toEqual(['roster.no-change']);
  });

  it('[DUTY 4.2] given two shifts of a day that overlap, when planned, then it is a warning that says who and when', () => {
    const desk = rosterDesk();
    const changes = [cell('wanglin', 'middle', 'early')];
    expect(desk.when('planRoster', { month, changes })).toMatchObject({
      refusals: [{ code: 'roster.overlap', overridable: true, values: { what: '12-01 王琳', count: 1 } }],
    });
    desk.when('planRoster', { month, changes }, knowing('roster.overlap'));
    expect(state(desk)?.days['2026-12-01']).toEqual({ wanglin: ['early', 'middle'] });
  });

  it.each([
    ['somebody unknown', cell('nobody', 'early'), 'roster.staff-unknown', 'changes.0.staff'],
    ['security, who has no shifts here', cell('bao', 'early'), 'roster.staff-unknown', 'changes.0.staff'],
    ['a shift the site has not', cell('wanglin', 'night'), 'roster.shift-unknown', 'changes.0.shift'],
    [
      'a day of another month',
      { date: '2026-11-30', staff: 'wanglin', shifts: ['early'] },
      'roster.not-in-month',
      'changes.0.date',
    ],
  ])('[DUTY 4.1] given %s, when planned, then it is refused at its field', (_what, change, code, field) => {
    const decision = rosterDesk().when('planRoster', { month, changes: [change] });
    expect(decision).toMatchObject({ refusals: [{ code, field }] });
  });

  it('given somebody who has left, when planned, then it is refused; taking them out is not', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month, days: [...one, { ...one[0], staff: 'zhanglei' }] });
    desk.operator = leader;
    desk.when('staffLeft', { staff: 'zhanglei' });
    expect(codes(desk.when('submitRoster', { month }, knowing('roster.uncovered')))).toEqual([
      'roster.staff-unknown',
    ]);
    expect(codes(desk.when('planRoster', { month, changes: [cell('zhanglei', 'middle')] }))).toEqual([
      'roster.staff-unknown',
    ]);
    expect(codes(desk.when('planRoster', { month, changes: [cell('zhanglei')] }))).toEqual([]);
  });

  it('given a month that is over, when planned, then it is refused', () => {
    const days = [{ date: '2026-10-01', staff: 'wanglin', shift: 'early' }];
    expect(codes(rosterDesk().when('planRoster', { month: '2026-10', days }))).toEqual(['roster.month-over']);
  });

  it.each([{ month: '2026-13', days: one }, { month }, { month, days: one, changes: [cell('wanglin')] }])(
    'given %j, when it is checked, then it is no input',
    (input) => {
      expect(rosterDesk().registry.command('planRoster')?.input.safeParse(input).success).toBe(false);
    },
  );
});

describe('submitting and reviewing', () => {
  it('given shifts that nobody works, when submitted, then it is a warning with their number', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month, days: one });
    expect(desk.when('submitRoster', { month })).toMatchObject({
      refusals: [{ code: 'roster.uncovered', overridable: true, values: { count: 61 } }],
    });
  });

  it.each([
    ['there is none', () => rosterDesk(), 'roster.none'],
    ['it waits already', submitted, 'roster.waits-for-review'],
  ])('given that %s, when submitted, then it is refused', (_what, desk, code) => {
    expect(codes(desk().when('submitRoster', { month }))).toEqual([code]);
  });

  it('[DUTY 4.1] given a submitted roster, when the supervisor accepts it, then it is reviewed by name', () => {
    const desk = submitted();
    expect(codes(desk.when('planRoster', { month, days: one }))).toEqual(['roster.waits-for-review']);
    desk.operator = leader;
    desk.when('reviewRoster', { month, accepted: true });
    expect(state(desk)).toMatchObject({
      status: 'reviewed',
      submitted: { by: 'wanglin' },
      review: { accepted: true, id: 'zhou', name: '周敏' },
    });
    expect(codes(desk.when('planRoster', { month, days: one }))).toEqual(['roster.reviewed-already']);
  });

  it('[DUTY 4.1] given who prepared it, when they review it, then it is refused, also as approver', () => {
    const desk = rosterDesk();
    desk.operator = leader;
    desk.when('planRoster', { month, days: one });
    desk.when('submitRoster', { month }, knowing('roster.uncovered'));
    expect(codes(desk.when('reviewRoster', { month, accepted: true }))).toEqual(['roster.own-review']);
    desk.operator = { id: 'wanglin', name: '王琳', role: 'clerk' };
    expect(desk.when('reviewRoster', { month, accepted: true }, { approver: leader })).toMatchObject({
      refusals: [{ code: 'roster.own-review', field: 'approver' }],
    });
  });

  it('[DUTY 4.1] given a clerk, when reviewing, then a leader’s PIN is wanted; a leader needs nobody', () => {
    const approval = (role: 'clerk' | 'manager') =>
      rosterDesk()
        .registry.command('reviewRoster')
        ?.approval?.({}, { operator: { id: 'x', name: '', role } } as never);
    expect(approval('clerk')).toEqual(['supervisor', 'manager']);
    expect(approval('manager')).toBeUndefined();
  });

  it('[DUTY 4.1] given a returned roster, when it is changed and submitted, then it can be reviewed again', () => {
    const desk = submitted();
    const input = desk.registry.command('reviewRoster')?.input;
    expect(input?.safeParse({ month, accepted: false }).error?.issues[0]?.message).toBe('roster.return-why');
    desk.when('reviewRoster', { month, accepted: false, remark: '元旦要两个人' }, { approver: leader });
    expect(state(desk)).toMatchObject({ status: 'returned', review: { remark: '元旦要两个人' } });
    desk.when('planRoster', { month, changes: [cell('zhanglei', 'early')] });
    desk.when('submitRoster', { month }, knowing('roster.uncovered'));
    desk.when('reviewRoster', { month, accepted: true }, { approver: leader });
    expect(state(desk)?.status).toBe('reviewed');
  });

  it('given a draft, when reviewed or swapped, then it is refused', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month, days: one });
    desk.operator = leader;
    expect(codes(desk.when('reviewRoster', { month, accepted: true }))).toEqual(['roster.not-submitted']);
    const swap = { month, changes: [cell('wanglin')], reason: '病假' };
    expect(codes(desk.when('changeRoster', swap))).toEqual(['roster.not-reviewed']);
  });
});

describe('a swap after the review', () => {
  const swap = { month, changes: [cell('wanglin'), cell('zhanglei', 'early')], reason: '王琳看病，张蕾替班' };

  it('[DUTY 4.1] given a reviewed roster, when one stands in for another, then old and new are in the log with the reason', () => {
    const desk = rosterDesk();
    reviewed(desk, month, one);
    const entry = desk.when('changeRoster', swap, { approver: leader }).entries?.[0];
    expect(state(desk)?.days['2026-12-01']).toEqual({ zhanglei: ['early'] });
    expect(state(desk)).toMatchObject({ status: 'reviewed', changed: [{ reason: swap.reason }] });
    expect(entry && desk.registry.areaOf('roster:x')?.describe(entry)).toMatchObject({
      key: 'roster.log.changed',
      values: { reason: swap.reason },
      changes: [
        { label: '12-01 王琳', from: '早班', to: '—' },
        { label: '12-01 张蕾', from: '—', to: '早班' },
      ],
    });
  });

  it('given no reason, when swapped, then it is no input', () => {
    const input = rosterDesk().registry.command('changeRoster')?.input;
    expect(input?.safeParse({ ...swap, reason: ' ' }).error?.issues[0]?.message).toBe('error.required');
  });

  it('given a shift the site drops later, when the log is read, then it still has its word', () => {
    const desk = rosterDesk();
    desk.when('foundSite', { name: '翠湖苑', deskId: 'A1', deskName: '前台', publicKey: 'k' });
    reviewed(desk, month, one);
    desk.when('changeSetting', {
      key: 'shifts',
      value: [{ name: 'day', label: '白班', startsAt: '08:00', endsAt: '18:00' }],
    });
    desk.when('changeRoster', { ...swap, changes: [cell('zhanglei', 'day')] });
    expect(state(desk)?.shifts.map((shift) => shift.label)).toEqual(['白班', '早班', '中班']);
  });
});
