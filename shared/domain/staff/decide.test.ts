import { describe, expect, it } from 'vitest';
import { minutes } from '../../values/time.ts';
import { person, scenario } from '../scenario.ts';
import { area as shifts } from '../shifts/area.ts';
import { area as site } from '../site/area.ts';
import { area } from './area.ts';
import { pinWaitMillis } from './pin-wait.ts';
import type { StaffState } from './state.ts';

const zhou = person('zhou', '周敏', 'supervisor');
const right = { pin: 'right' } as const;
const wrong = { pin: 'wrong' } as const;

function desk() {
  const self = scenario([site, area, shifts]);
  const pinHash = 'scrypt$s$h';
  self.given(
    { type: 'staff.added', v: 1, subject: 'staff:zhou', data: { name: '周敏', role: 'supervisor', pinHash } },
    { type: 'staff.added', v: 1, subject: 'staff:wanglin', data: { name: '王琳', role: 'clerk', pinHash } },
  );
  return self;
}
const signOn = { staff: 'wanglin', pin: '1234' };

describe('sign-on', () => {
  it('[DUTY 4.2] given a clerk, when the PIN is right, then they are on the early shift', () => {
    const self = desk();
    const decision = self.when('signOn', signOn, right);
    expect(decision.entries?.map((entry) => entry.type)).toEqual(['staff.signedOn', 'shift.opened']);
    expect(decision).toMatchObject({ answer: { signedOn: 'wanglin' } });
    expect(self.rows({ kind: 'shift', scope: 'A1', open: true })).toMatchObject([
      { status: 'open', data: { staff: 'wanglin', staffName: '王琳', name: 'early', label: '早班' } },
    ]);
  });

  it('given an open shift, when the same clerk signs on again, then no second one is opened', () => {
    const self = desk();
    self.when('signOn', signOn, right);
    expect(self.when('signOn', signOn, right).entries?.map((entry) => entry.type)).toEqual([
      'staff.signedOn',
    ]);
  });

  it('[DUTY 4.2] given a clerk on duty, when another signs on, then both are', () => {
    const self = desk();
    self.when('signOn', signOn, right);
    self.when('signOn', { staff: 'zhou', pin: '1234', shift: 'middle' }, right);
    const rows = self.rows({ kind: 'shift', scope: 'A1', open: true });
    expect(rows.map((row) => row.data.name)).toEqual(['early', 'middle']);
  });

  it('given a leader, when looking in without a shift, then none is opened', () => {
    const self = desk();
    const decision = self.when('signOn', { staff: 'zhou', pin: '1234', shift: 'none' }, right);
    expect(decision).toMatchObject({ answer: { signedOn: 'zhou' } });
    expect(self.rows({ kind: 'shift' })).toEqual([]);
  });

  it('given a clerk, when asking for no shift, then it is refused', () => {
    const decision = desk().when('signOn', { ...signOn, shift: 'none' }, right);
    expect(decision).toMatchObject({ refusals: [{ code: 'shifts.unknown' }] });
  });

  it('[sect. 5] given a wrong PIN, when signing on, then it is refused and recorded', () => {
    const decision = desk().when('signOn', signOn, wrong);
    expect(decision).toMatchObject({
      refusals: [{ code: 'staff.wrong-pin', field: 'pin' }],
      entries: [{ type: 'staff.pinRefused', subject: 'staff:wanglin' }],
    });
  });

  it('[sect. 5] given wrong PINs in a row, then each after the second doubles the wait, to five minutes', () => {
    const self = desk();
    const waits: number[] = [];
    for (let count = 1; count <= 11; count++) {
      self.when('signOn', signOn, wrong);
      const wait = pinWaitMillis(self.state<StaffState>('staff:wanglin'), self.now);
      waits.push(wait / 1000);
      self.now += wait;
    }
    expect(waits).toEqual([0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300]);
  });

  it('[sect. 5] given a wait, when even the right PIN comes, then it is refused without a trace', () => {
    const self = desk();
    for (let count = 0; count < 3; count++) self.when('signOn', signOn, wrong);
    const decision = self.when('signOn', signOn, right);
    expect(decision).toEqual({ refusals: [{ code: 'staff.wait', field: 'pin', values: { seconds: 5 } }] });
    self.now += 5_000;
    self.when('signOn', signOn, right);
    expect(self.state<StaffState>('staff:wanglin')).toMatchObject({ wrongPins: 0 });
    expect(self.state<StaffState>('staff:wanglin')?.waitUntil).toBeUndefined();
  });

  it('given a clock set back by a year, then the wait is still at most five minutes', () => {
    expect(pinWaitMillis({ waitUntil: '2027-11-21T08:00:00+08:00' }, Date.parse('2026-11-21'))).toBe(
      minutes(5),
    );
  });

  it('given somebody who left, when signing on, then there is no such person', () => {
    const self = desk();
    self.operator = zhou;
    self.when('staffLeft', { staff: 'wanglin' });
    expect(self.when('signOn', signOn, right)).toMatchObject({ refusals: [{ code: 'staff.unknown' }] });
  });
});
