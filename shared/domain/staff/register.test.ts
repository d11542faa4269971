import { describe, expect, it } from 'vitest';
import type { Decision } from '../area.ts';
import { person, scenario } from '../scenario.ts';
import { area as shifts } from '../shifts/area.ts';
import { area as site } from '../site/area.ts';
import { area } from './area.ts';
import type { StaffState } from './state.ts';

const hash = { newPinHash: 'scrypt$s$h' };

function staffOf(decision: Decision): string {
  return 'entries' in decision && 'answer' in decision ? String(decision.answer?.staff) : '';
}

function desk() {
  const self = scenario([site, area, shifts]);
  const founder = { name: '周敏', role: 'supervisor', newPin: '2468' };
  const founded = staffOf(self.when('foundStaff', founder, hash));
  self.operator = person(founded, '周敏', 'supervisor');
  const add = (name: string, role: string) =>
    staffOf(self.when('addStaff', { name, role, newPin: '1357' }, hash));
  return { self, founder: founded, add };
}

describe('staff register', () => {
  it('given a founder, when the desk founds staff again, then it is refused', () => {
    const decision = desk().self.when('foundStaff', { name: '李', role: 'manager', newPin: '1111' }, hash);
    expect(decision).toMatchObject({ refusals: [{ code: 'staff.already-founded' }] });
  });

  it('given a new clerk, then the PIN is in no entry, only its hash, and no role is ever sent the hash', () => {
    const { self, add } = desk();
    const id = add('王琳', 'clerk');
    const state = self.state<StaffState>(`staff:${id}`);
    expect(state?.pinHash).toBe('scrypt$s$h');
    if (!state) throw new Error('no state');
    for (const role of ['clerk', 'manager', 'auditor'] as const) {
      expect(JSON.stringify(area.present(state, role))).not.toContain('scrypt');
    }
  });

  it('given a name, when a second one is added, then the desk warns and lets it through', () => {
    const { self, add } = desk();
    add('王琳', 'clerk');
    const input = { name: '王琳', role: 'clerk', newPin: '1357' };
    expect(self.when('addStaff', input, hash)).toMatchObject({
      refusals: [{ code: 'staff.name-taken', overridable: true }],
    });
    const acknowledged = new Set(['staff.name-taken']);
    expect(self.when('addStaff', input, { ...hash, acknowledged })).toHaveProperty('answer.staff');
  });

  it('[sect. 5] given one leader, when they leave or step down, then it is refused until there is another', () => {
    const { self, founder, add } = desk();
    const last = { refusals: [{ code: 'staff.last-leader' }] };
    expect(self.when('staffLeft', { staff: founder })).toMatchObject(last);
    expect(self.when('changeStaff', { staff: founder, role: 'clerk' })).toMatchObject(last);
    add('陈主任', 'manager');
    expect(self.when('changeStaff', { staff: founder, role: 'clerk' }).entries).toHaveLength(1);
    expect(self.state<StaffState>(`staff:${founder}`)?.role).toBe('clerk');
  });

  it('given a clerk on a shift, when they are to leave, then the shift ends first', () => {
    const { self, add } = desk();
    const staff = add('王琳', 'clerk');
    self.when('signOn', { staff, pin: '1357' }, { pin: 'right' });
    expect(self.when('staffLeft', { staff })).toMatchObject({ refusals: [{ code: 'staff.on-shift' }] });
    const shift = self.rows({ kind: 'shift', open: true })[0]?.id;
    self.when('closeShift', { shift, reason: '生病' });
    expect(self.when('staffLeft', { staff }).entries).toHaveLength(1);
    expect(self.rows({ kind: 'staff', id: staff })[0]?.status).toBe('left');
  });

  it('[sect. 1] given a closed shift, when it is closed again, then it is refused', () => {
    const { self, add } = desk();
    self.when('signOn', { staff: add('王琳', 'clerk'), pin: '1357' }, { pin: 'right' });
    const shift = self.rows({ kind: 'shift' })[0]?.id;
    self.when('closeShift', { shift, reason: '生病' });
    expect(self.rows({ kind: 'shift', open: true })).toEqual([]);
    expect(self.when('closeShift', { shift, reason: '生病' })).toMatchObject({
      refusals: [{ code: 'shifts.not-open' }],
    });
  });

  it('given a phone, when it is changed, then the log masks both', () => {
    const { self, add } = desk();
    const staff = add('王琳', 'clerk');
    self.when('changeStaff', { staff, phone: '13800002077' });
    const entry = self.when('changeStaff', { staff, phone: '' }).entries?.[0];
    expect(entry && area.describe(entry).changes?.[0]).toMatchObject({ from: '138****2077', to: '' });
    expect(self.state<StaffState>(`staff:${staff}`)).not.toHaveProperty('phone');
  });

  it('given own PIN, when the old one is wrong, then it stays and the try is recorded', () => {
    const { self, founder } = desk();
    const input = { staff: founder, pin: '0000', newPin: '9999' };
    const decision = self.when('changePin', input, { ...hash, pin: 'wrong' });
    expect(decision).toMatchObject({
      refusals: [{ code: 'staff.wrong-pin' }],
      entries: [{ type: 'staff.pinRefused' }],
    });
    const changed = self.when('changePin', input, { newPinHash: 'scrypt$n', pin: 'right' });
    expect(changed.entries?.[0]?.data).toEqual({ pinHash: 'scrypt$n', reset: false });
  });

  it('given a forgotten PIN, when a leader resets it, then the old one is not asked; a clerk may not', () => {
    const { self, founder, add } = desk();
    const staff = add('王琳', 'clerk');
    expect(self.when('changePin', { staff, newPin: '9999' }, hash).entries?.[0]?.data).toMatchObject({
      reset: true,
    });
    self.operator = person(staff, '王琳', 'clerk');
    expect(self.when('changePin', { staff: founder, newPin: '9999' }, hash)).toMatchObject({
      refusals: [{ code: 'staff.pin-not-yours' }],
    });
  });
});
