import { describe, expect, it } from 'vitest';
import { person, scenario } from '../scenario.ts';
import { area as shifts } from '../shifts/area.ts';
import { area as staff } from '../staff/area.ts';
import { staffAdded, staffChanged } from '../staff/entries.ts';
import type { StaffState } from '../staff/state.ts';
import { area } from './area.ts';
import { siteFounded, siteSettingChanged } from './entries.ts';
import { type SiteState, settingOf } from './settings.ts';

const subject = 'site:cuihu';
const set = (from: unknown, value: unknown) =>
  siteSettingChanged.make(subject, { key: 'keyDueHours', from, value });

function site() {
  const desk = scenario([area, staff, shifts]);
  desk.operator = person('zhou', '周主管', 'supervisor');
  desk.given(siteFounded.make(subject, { name: '翠湖苑', deskId: 'A1', deskName: 'A1 台', publicKey: 'k' }));
  desk.given(staffAdded.make('staff:w', { name: '王琳', role: 'clerk', pinHash: 'h', phone: '13800002077' }));
  const writes = (id: string, ...entries: Parameters<typeof desk.given>) => {
    desk.desk = id;
    desk.given(...entries);
    desk.desk = 'A1';
  };
  const hours = () => settingOf(desk.state<SiteState>(subject), 'keyDueHours');
  return { desk, writes, hours, open: () => desk.rows({ kind: 'conflict', open: true }) };
}

describe('a desk and the head office change the same thing without knowing of each other [sect. 6]', () => {
  it('given one setting, then the later value stands, both are shown, and a leader settles it once', () => {
    const { desk, writes, hours, open } = site();
    writes('A1', set(2, 4));
    writes('HQ', set(2, 6));
    expect(hours()).toBe(6);
    expect(open()).toMatchObject([
      {
        id: `${subject}#keyDueHours`,
        data: { label: 'site.setting.keyDueHours', values: [{ text: '4' }, { text: '6', desk: 'HQ' }] },
      },
    ]);
    const settle = { subject, path: 'keyDueHours', choice: 'earlier' };
    expect(desk.when('settleDifference', settle)).toHaveProperty('entries');
    expect(hours()).toBe(4);
    expect(open()).toEqual([]);
    expect(desk.when('settleDifference', settle)).toEqual({ refusals: [{ code: 'site.conflict-gone' }] });
  });

  it('given different settings, or the same value from both, then both win and nothing is to be settled', () => {
    const { desk, writes, hours, open } = site();
    writes('A1', set(2, 4));
    writes('HQ', set(2, 4), siteSettingChanged.make(subject, { key: 'backupDays', from: 7, value: 3 }));
    expect(open()).toEqual([]);
    expect(hours()).toBe(4);
    expect(desk.state<SiteState>(subject)?.settings.backupDays).toBe(3);
  });

  it('given who changed it knew the value before, or nobody had changed it yet, then there is no conflict', () => {
    const { writes, hours, open } = site();
    // Another program's default: nobody's value is overwritten.
    writes('HQ', set(3, 4));
    writes('A1', set(4, 6));
    expect([hours(), open()]).toEqual([6, []]);
  });

  it('given a telephone of the staff, then the open line shows both masked, and settling restores the chosen one', () => {
    const { desk, writes, open } = site();
    const change = (to: string) =>
      staffChanged.make('staff:w', { changes: [{ path: 'phone', from: '13800002077', to }] });
    writes('HQ', change('13911110000'));
    writes('B1', change('13722220000'));
    expect(open()).toMatchObject([{ data: { of: '王琳', label: 'staff.phone' } }]);
    expect(JSON.stringify(open())).not.toMatch(/13911110000|13722220000/);
    const values = open()[0]?.data.values as readonly { id: string }[] | undefined;
    desk.when('settleDifference', { subject: 'staff:w', path: 'phone', choice: values?.[0]?.id });
    expect(desk.state<StaffState>('staff:w')).toMatchObject({ phone: '13911110000', conflicts: [] });
  });

  it('[sect. 5] given the head office lets somebody go who has an open shift, then the PIN ends and a leader closes the shift', () => {
    const { desk, open } = site();
    const signOn = { staff: 'w', pin: '1234', shift: 'early' };
    desk.when('signOn', signOn, { pin: 'right' });
    desk.desk = 'HQ';
    desk.operator = person('hq', '总部', 'manager');
    expect(desk.when('staffLeft', { staff: 'w', reason: '离职' })).toHaveProperty('entries');
    desk.desk = 'A1';
    desk.operator = person('zhou', '周主管', 'supervisor');
    expect(desk.when('signOn', signOn, { pin: 'right' })).toMatchObject({
      refusals: [{ code: 'staff.unknown' }],
    });
    const [shift] = desk.rows({ kind: 'shift', open: true });
    expect(shift?.data.staff).toBe('w');
    desk.when('closeShift', { shift: shift?.id, reason: '员工离职' });
    expect(desk.rows({ kind: 'shift', open: true })).toEqual([]);
    expect(open()).toEqual([]);
  });
});
