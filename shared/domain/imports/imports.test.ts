import { describe, expect, it } from 'vitest';
import { area as householdsArea } from '../households/area.ts';
import type { HouseholdState } from '../households/state.ts';
import { area as keysArea } from '../keys/area.ts';
import { area as printingArea } from '../printing/area.ts';
import { person, scenario } from '../scenario.ts';
import { area } from './area.ts';
import { checkHousehold } from './checked-household.ts';

const rooms = ['1-1-101', '1-1-102', '1-1-103'];
const roster = rooms.map((unit, at) => ({
  unit,
  floorArea: 80 + at,
  persons: [{ name: `业主${at}`, phone: `1380000000${at}` }],
}));

function desk() {
  const here = scenario([area, householdsArea, keysArea, printingArea]);
  here.operator = person('zhao', '赵敏', 'supervisor');
  const bring = (households: readonly object[], importId = 'i1') =>
    here.when('importHouseholds', { importId, file: '名册.xlsx', households });
  return { here, bring };
}
const household = (here: ReturnType<typeof scenario>, unit: string) =>
  here.state<HouseholdState>(`unit:${unit}`);

describe('importing a roster', () => {
  it('registers new rooms, changes known ones, leaves equal ones, names wrong ones; nothing half-written', () => {
    const { here, bring } = desk();
    expect(bring(roster)).toMatchObject({
      answer: { new: 3, changed: 0, same: 0, refused: 0, residents: 3 },
    });
    const second = [
      roster[0] ?? {},
      {
        unit: '1栋1单元102',
        floorArea: 99,
        persons: [
          { name: '业主1', workplace: '华为' },
          { name: '李芳', relation: 'spouse' },
        ],
      },
      { unit: '1-1-104', persons: [{ name: '王', phone: '123' }] },
      { unit: '1-1-101', persons: [{ name: '重复' }] },
    ];
    expect(bring(second)).toMatchObject({
      answer: {
        new: 0,
        changed: 1,
        same: 1,
        refused: 2,
        refusals: [
          { unit: '1-1-104', refusals: [{ code: 'error.phone' }] },
          { refusals: [{ code: 'imports.unit-twice' }] },
        ],
      },
    });
    expect(household(here, '1-1-104')).toBeUndefined();
    expect(household(here, '1-1-102')).toMatchObject({
      floorArea: 99,
      persons: [
        { name: '业主1', phone: '13800000001', workplace: '华为', relation: 'owner' },
        { name: '李芳' },
      ],
      conflicts: [],
    });
    expect(here.rows({ kind: 'import' })).toMatchObject([
      { id: 'i1', status: 'running', data: { file: '名册.xlsx', new: 3, changed: 1, residents: 8 } },
    ]);
  });
  it('the same roster twice changes nothing', () => {
    const { bring } = desk();
    bring(roster);
    const again = bring(roster, 'i2');
    expect(again).toMatchObject({ answer: { same: 3 } });
    expect('entries' in again && again.entries?.map((one) => one.type)).toEqual([
      'import.started',
      'import.part',
    ]);
  });
  it('given values that only look like checked ones, then they are checked all the same', () => {
    const { here, bring } = desk();
    const wrong = { unit: '1-1-101', persons: [{ name: '王', phone: '123' }] };
    expect(bring([{ household: wrong }])).toMatchObject({ answer: { new: 0, refused: 1 } });
    expect(bring([wrong])).toMatchObject({ answer: { new: 0, refused: 1 } });
    expect(household(here, '1-1-101')).toBeUndefined();
  });
  it('given a household that was checked before, then it is taken as it is', () => {
    const { here, bring } = desk();
    const values = { unit: '1栋1单元101', persons: [{ name: '王芳', phone: '138 0000 0001' }] };
    const checked = checkHousehold(values, () => 'p1');
    expect(bring([checked])).toMatchObject({ answer: { new: 1, residents: 1 } });
    expect(household(here, '1-1-101')?.persons).toEqual([
      { id: 'p1', name: '王芳', relation: 'owner', phone: '13800000001' },
    ]);
  });
  it('ends once', () => {
    const { here, bring } = desk();
    bring(roster);
    expect(here.when('finishImport', { importId: 'i1', cancelled: true })).toHaveProperty('entries');
    expect(here.rows({ kind: 'import' })).toMatchObject([{ status: 'cancelled' }]);
    expect(bring(roster)).toEqual({ refusals: [{ code: 'imports.not-running' }] });
  });
});

describe('taking an import back', () => {
  const undo = { importId: 'i1', units: rooms, done: true };

  it('withdraws what nobody touched, keeps what was changed since, and can be imported again', () => {
    const { here, bring } = desk();
    bring(roster);
    expect(here.when('withdrawImport', undo)).toEqual({ refusals: [{ code: 'imports.still-running' }] });
    here.when('finishImport', { importId: 'i1', cancelled: false });
    expect(here.rows({ kind: 'household', scope: 'i1' })).toHaveLength(3);
    here.when('changeHousehold', { subject: 'unit:1-1-102', changes: [{ path: 'use', value: 'let' }] });
    expect(here.when('withdrawImport', undo)).toMatchObject({ answer: { withdrawn: 2, kept: ['1-1-102'] } });
    expect(here.rows({ kind: 'household' }).map((row) => row.unit)).toEqual(['1-1-102']);
    expect(here.rows({ kind: 'person' })).toHaveLength(1);
    expect(here.rows({ kind: 'import' })).toMatchObject([
      { status: 'undone', data: { withdrawn: 2, kept: 1 } },
    ]);
    expect(here.when('withdrawImport', undo)).toEqual({ refusals: [{ code: 'imports.not-there' }] });
    expect(bring(roster, 'i2')).toMatchObject({ answer: { new: 2, same: 1 } });
  });
  it('keeps a household that has papers', () => {
    const { here, bring } = desk();
    bring(roster);
    here.when('finishImport', { importId: 'i1', cancelled: false });
    const added = here.when('addKey', { label: '103 入户门', kind: 'door', unit: '1-1-103', count: 1 });
    const key = 'answer' in added && added.answer?.subject;
    const slip = {
      key,
      count: 1,
      borrowerKind: 'owner',
      borrower: '业主2',
      phone: '13800000002',
      reason: '忘带',
      idShown: true,
    };
    expect(here.when('issueKeySlip', slip)).toHaveProperty('entries');
    expect(here.when('withdrawImport', undo)).toMatchObject({ answer: { withdrawn: 2, kept: ['1-1-103'] } });
  });
});
