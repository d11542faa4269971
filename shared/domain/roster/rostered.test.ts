import { describe, expect, it } from 'vitest';
import { handoverDraft } from '../handover/draft.ts';
import type { ShiftState } from '../shifts/state.ts';
import { inRelief, rosteredNow } from './rostered.ts';
import { codes, leader, reviewed, rosterDesk } from './test-desk.ts';

const today = '2026-11-21';
const slot = (staff: string, shift: string, date = today) => ({ date, staff, shift });
const right = { pin: 'right' } as const;

const named = (name: string, label: string, startsAt: string, endsAt: string) => ({
  name,
  label,
  startsAt,
  endsAt,
});
const threeShifts = [
  named('early', '早班', '08:00', '16:00'),
  named('middle', '中班', '12:00', '20:00'),
  named('night', '夜班', '20:00', '08:00'),
];

function signOnAt(time: string, slots: readonly ReturnType<typeof slot>[], shift?: string) {
  const desk = rosterDesk(`${today}T00:10:00+08:00`);
  desk.when('foundSite', { name: '翠湖苑', deskId: 'A1', deskName: '前台', publicKey: 'k' });
  desk.when('changeSetting', { key: 'shifts', value: threeShifts });
  reviewed(desk, '2026-11', slots);
  desk.now = Date.parse(`${today}T${time}:00+08:00`);
  const input = { staff: 'wanglin', pin: '1234', ...(shift && { shift }) };
  const answer = desk.when('signOn', input, right);
  const subject = 'answer' in answer ? String(answer.answer?.shift) : '';
  return desk.state<ShiftState>(subject);
}

describe('working by the reviewed roster', () => {
  it.each([
    ['12:10', [slot('wanglin', 'early')], 'early', 'the hour alone would say middle'],
    ['10:30', [slot('wanglin', 'middle')], 'middle', 'comes for the next one'],
    ['12:10', [slot('zhanglei', 'early')], 'middle', 'the roster has others only'],
    ['03:00', [slot('wanglin', 'night', '2026-11-20')], 'night', 'it began yesterday'],
    ['16:30', [slot('wanglin', 'early')], 'middle', 'the rostered one is over'],
    ['08:30', [slot('wanglin', 'night')], 'early', 'far too early for tonight'],
    ['11:45', [slot('wanglin', 'early'), slot('wanglin', 'middle')], 'middle', 'of two the later'],
  ])('[DUTY 4.1] when signing on at %s with %j, then it is %s: %s', (time, slots, name) => {
    expect(signOnAt(time, slots)?.name).toBe(name);
  });

  it('given a shift that is named, when signing on, then the roster does not matter', () => {
    expect(signOnAt('12:10', [slot('wanglin', 'early')], 'middle')?.name).toBe('middle');
  });

  it('[DUTY 4.1] given a roster that is only submitted, then nobody works by it', () => {
    const desk = rosterDesk();
    desk.when('planRoster', { month: '2026-11', days: [slot('wanglin', 'middle')] });
    desk.when('submitRoster', { month: '2026-11' }, { acknowledged: new Set(['roster.uncovered']) });
    const context = { site: 'cuihu', now: Date.parse(`${today}T13:00:00+08:00`), state: desk.state };
    expect(rosteredNow(context)).toEqual([]);
    desk.when('reviewRoster', { month: '2026-11', accepted: true }, { approver: leader });
    expect(rosteredNow(context)).toMatchObject([{ staff: 'wanglin', planned: { name: 'middle' } }]);
  });

  it('[DUTY 4.1] given a swap, when the stand-in signs on, then it is the swapped shift', () => {
    const desk = rosterDesk(`${today}T12:10:00+08:00`);
    reviewed(desk, '2026-11', [slot('zhanglei', 'early')]);
    const changes = [
      { date: today, staff: 'zhanglei', shifts: [] },
      { date: today, staff: 'wanglin', shifts: ['early'] },
    ];
    const swap = { month: '2026-11', changes, reason: '张蕾发烧' };
    expect(codes(desk.when('changeRoster', swap, { approver: leader }))).toEqual([]);
    desk.when('signOn', { staff: 'wanglin', pin: '1234' }, right);
    expect(desk.rows({ kind: 'shift', open: true })).toMatchObject([{ data: { name: 'early' } }]);
  });

  it('[DUTY 4.1] given a night shift to come, then who is on already relieves before it', () => {
    const desk = rosterDesk(`${today}T00:10:00+08:00`);
    desk.when('foundSite', { name: '翠湖苑', deskId: 'A1', deskName: '前台', publicKey: 'k' });
    desk.when('changeSetting', { key: 'shifts', value: threeShifts });
    reviewed(desk, '2026-11', [slot('wu', 'night'), slot('zhou', 'middle'), slot('zhanglei', 'early')]);
    const at = (time: string) =>
      inRelief({ site: 'cuihu', now: Date.parse(`${today}T${time}:00+08:00`), state: desk.state });
    expect(at('15:50').map((one) => one.staff)).toEqual(['zhou', 'zhanglei']);
    expect(at('16:10').map((one) => one.staff)).toEqual(['zhou', 'wu']);
    expect(at('19:50').map((one) => one.staff)).toEqual(['wu', 'zhou']);
  });

  it('[DUTY 4.1] given the roster, when handing over, then who relieves by it comes first, with the shift', () => {
    const desk = rosterDesk(`${today}T15:50:00+08:00`);
    reviewed(desk, '2026-11', [slot('wanglin', 'early'), slot('wu', 'middle'), slot('zhou', 'early')]);
    const draft = handoverDraft({
      site: 'cuihu',
      desk: 'A1',
      now: desk.now,
      at: `${today}T15:50:00+08:00`,
      operator: desk.operator,
      state: desk.state,
      rows: desk.rows,
    });
    expect(draft.receivers.map(({ id, rostered }) => [id, rostered])).toEqual([
      ['wu', '中班'],
      ['zhou', '早班'],
      ['zhanglei', undefined],
    ]);
    expect(draft.nextShift).toBe('中班');
  });
});
