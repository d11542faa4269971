import { describe, expect, it } from 'vitest';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import { householdInformed, householdRegistered } from './entries.ts';
import type { HouseholdState } from './state.ts';
import { unsentLines } from './unsent.ts';

const subject = 'unit:3-2-1201';
const owner = {
  id: 'p1',
  name: '王建国',
  relation: 'owner',
  phone: '13800002077',
  healthRisk: '高血压',
} as const;
const household = { unit: '3-2-1201', use: 'home', persons: [owner], vehicles: [], pets: [] } as const;

/** A room that came with the roster: the departments know it. */
function known() {
  const desk = scenario([area]);
  desk.given(
    householdRegistered.make(subject, {
      household: { ...household, persons: [owner], vehicles: [], pets: [] },
      importId: 'i1',
    }),
  );
  const change = (path: string, value: unknown) =>
    desk.when('changeHousehold', { subject, changes: [{ path, value }] });
  const lines = () => {
    const state = desk.state<HouseholdState>(subject);
    if (!state) throw new Error('not registered');
    return unsentLines(state).map(({ label, from, to }) => [label, from, to]);
  };
  return { desk, change, lines };
}

describe('what the departments were not told of [RES 5.1.1] [KEYHH 4.2.5]', () => {
  it('given a roster, then nothing waits and no day counts it', () => {
    const { desk, lines } = known();
    expect(lines()).toEqual([]);
    expect(desk.rows({ kind: 'household-unsent' })).toEqual([]);
    expect(desk.rows({ kind: 'household-change' })).toEqual([]);
  });

  it('given a number changed twice, then it is one line from the first value to the last, masked', () => {
    const { desk, change, lines } = known();
    change('persons/p1/phone', '13900008888');
    change('persons/p1/phone', '13700001111');
    expect(lines()).toEqual([['王建国·手机', '138****2077', '137****1111']]);
    expect(desk.rows({ kind: 'household-unsent' })).toMatchObject([
      { id: '3-2-1201', unit: '3-2-1201', data: { names: '王建国', changes: '王建国·手机', count: 1 } },
    ]);
    expect(desk.rows({ kind: 'household-unsent' })[0]?.open).toBeUndefined();
  });

  it('given a value changed and changed back, or one only leaders may see, then there is nothing to tell', () => {
    const { change, lines } = known();
    change('use', 'let');
    change('use', 'home');
    change('persons/p1/healthRisk', '糖尿病');
    expect(lines()).toEqual([]);
  });

  it('given a person added and then completed, then the person is one line', () => {
    const { change, lines } = known();
    change('persons/p2', { name: '李芳', relation: 'spouse' });
    change('persons/p2/phone', '13900008888');
    expect(lines()).toEqual([['李芳·人员', '', '李芳（配偶）']]);
  });

  it('given a new registration changed the same day, then it is told whole, as it stands now', () => {
    const desk = scenario([area]);
    desk.when('registerHousehold', {
      unit: '5-1-301',
      use: 'let',
      persons: [{ name: '周婷', relation: 'owner' }],
    });
    const state = () => desk.state<HouseholdState>('unit:5-1-301') as HouseholdState;
    desk.when('changeHousehold', {
      subject: 'unit:5-1-301',
      changes: [{ path: 'vehicles/v1', value: { plate: '粤B12345' } }],
    });
    expect(unsentLines(state())).toMatchObject([
      { label: '新登记', from: '', to: '周婷，共 1 人；出租；车辆 粤B12345' },
    ]);
    expect(desk.rows({ kind: 'household-change' })).toMatchObject([
      { unit: '5-1-301', data: { clerk: 'wanglin', registered: true, changed: 1 } },
    ]);
  });

  it('given a sheet that told of one change, then a change it did not know of still waits', () => {
    const { desk, change, lines } = known();
    change('use', 'let');
    const [first] = desk.state<HouseholdState>(subject)?.unsent ?? [];
    change('persons/p1/phone', '13900008888');
    desk.given(
      householdInformed.make(subject, {
        sheet: 'Y-A1-20261121-001',
        departments: ['security'],
        changes: [first?.id ?? ''],
      }),
    );
    expect(lines()).toEqual([['王建国·手机', '138****2077', '139****8888']]);
    expect(desk.state<HouseholdState>(subject)?.informed).toMatchObject([{ sheet: 'Y-A1-20261121-001' }]);
  });

  it('given changes that wait, when the window asks for the household, then no old value goes with it', () => {
    const { desk, change } = known();
    change('persons/p1/phone', '13900008888');
    const shown = area.present(desk.state<HouseholdState>(subject) as HouseholdState, 'clerk');
    expect(JSON.stringify(shown)).not.toContain('13800002077');
    expect(JSON.stringify(shown)).not.toContain('13900008888');
  });
});
