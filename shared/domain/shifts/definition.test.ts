import { describe, expect, it } from 'vitest';
import { defaultShifts, shiftAt, shiftNamed } from './definition.ts';
import { shiftEnds } from './shift-ends.ts';

const at = (time: string): number => Date.parse(`2026-11-21T${time}:00+08:00`);
const night = { name: 'night', label: '夜班', startsAt: '20:00', endsAt: '08:00' };

describe('shifts of the day', () => {
  it.each([
    ['07:55', 'early', 'comes 5 minutes early [DUTY 4.11]'],
    ['08:00', 'early', 'on time'],
    ['11:00', 'early', 'only the early shift runs'],
    ['11:55', 'middle', 'relieves soon'],
    ['15:50', 'middle', 'of two that run, the later'],
    ['19:59', 'middle', 'the last minute'],
    ['20:00', 'extra', 'after the last shift'],
    ['07:00', 'extra', 'long before the first'],
  ])(
    '[DUTY 4.2] given the usual shifts, when a clerk signs on at %s, then it is the %s shift: %s',
    (time, name) => {
      expect(shiftAt(defaultShifts, at(time)).name).toBe(name);
    },
  );

  it('[DUTY 4.2] given a night shift, when it is 03:00, then it began yesterday and ends today', () => {
    expect(shiftAt([...defaultShifts, night], at('03:00'))).toEqual({
      name: 'night',
      label: '夜班',
      startsAt: '2026-11-20T20:00:00+08:00',
      endsAt: '2026-11-21T08:00:00+08:00',
    });
  });

  it('[DUTY 4.2] given a shift that is over, when it is named, then its nearest occurrence is taken', () => {
    expect(shiftNamed(defaultShifts, 'early', at('17:00'))?.endsAt).toBe('2026-11-21T16:00:00+08:00');
    expect(shiftNamed([night], 'night', at('09:00'))?.endsAt).toBe('2026-11-21T08:00:00+08:00');
    expect(shiftNamed(defaultShifts, 'night', at('09:00'))).toBeUndefined();
  });

  it('[DUTY 4.11] given the end at 16:00, when it is 15:45, then it is time to tidy up', () => {
    const end = '2026-11-21T16:00:00+08:00';
    expect(shiftEnds(end, at('15:44'))).toEqual({ remaining: 960_000, tidy: false, overdue: false });
    expect(shiftEnds(end, at('15:45'))).toMatchObject({ tidy: true, overdue: false });
    expect(shiftEnds(end, at('16:01'))).toMatchObject({ tidy: true, overdue: true });
  });
});
