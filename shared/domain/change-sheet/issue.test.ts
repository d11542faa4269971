import { describe, expect, it } from 'vitest';
import { area as households } from '../households/area.ts';
import { householdRegistered } from '../households/entries.ts';
import { area as printing } from '../printing/area.ts';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import { changeSheetDocument } from './document.ts';
import { type ChangeSheetState, changeSheetSubject } from './state.ts';

const all = { departments: ['security', 'environment', 'engineering'] };
const first = changeSheetSubject('Y-A1-20261121-001');

/** Rooms of the roster, in the order they are given. */
function desk(...units: readonly string[]) {
  const here = scenario([households, printing, area], '2026-11-21T09:00:00+08:00');
  for (const unit of units) {
    const persons = [{ id: 'p1', name: `住户${unit}`, phone: '13800002077' }];
    const household = { unit, persons, vehicles: [], pets: [] };
    here.given(householdRegistered.make(`unit:${unit}`, { household, importId: 'i1' }));
  }
  const change = (unit: string, value: unknown, path = 'persons/p1/phone') =>
    here.when('changeHousehold', { subject: `unit:${unit}`, changes: [{ path, value }] });
  const issue = (input: object = all) => here.when('issueChangeSheet', input);
  return { here, change, issue };
}

describe('房产异动表 [RES 5.1.1] [KEYHH 4.2.5]', () => {
  it('given a roster and no change since, then there is nothing to tell', () => {
    const { issue } = desk('3-2-1201');
    expect(issue()).toEqual({ refusals: [{ code: 'change-sheet.nothing' }] });
  });

  it('given changes, then the sheet tells them room by room, masked, and nothing waits any more', () => {
    const { here, change, issue } = desk('10-1-101', '3-2-1201');
    change('10-1-101', '13900008888');
    change('3-2-1201', 'let', 'use');
    expect(issue()).toMatchObject({ answer: { number: 'Y-A1-20261121-001', households: 2, left: 0 } });
    expect(here.state<ChangeSheetState>(first)?.households).toMatchObject([
      { unit: '3-2-1201', changes: [{ label: '使用情况', from: '', to: '出租' }] },
      { unit: '10-1-101', changes: [{ from: '138****2077', to: '139****8888', clerk: 'wanglin' }] },
    ]);
    expect(here.rows({ kind: 'household-unsent' })).toEqual([]);
    expect(issue()).toEqual({ refusals: [{ code: 'change-sheet.nothing' }] });
  });

  it('given a sheet, when something changes after it, then the next one tells only that and says since when', () => {
    const { here, change, issue } = desk('3-2-1201', '3-2-1202');
    change('3-2-1201', '13900008888');
    issue();
    here.now = Date.parse('2026-11-21T17:00:00+08:00');
    change('3-2-1202', '13700001111');
    issue({ departments: ['security'] });
    expect(here.state<ChangeSheetState>(changeSheetSubject('Y-A1-20261121-002'))).toMatchObject({
      since: '2026-11-21T09:00:00+08:00',
      departments: ['security'],
      households: [{ unit: '3-2-1202' }],
    });
  });

  it('prints a copy for the file and one for each department, and each department has a place to sign', () => {
    const { here, change, issue } = desk('3-2-1201');
    change('3-2-1201', '13900008888');
    issue({ departments: ['security', 'engineering', 'security'] });
    expect(here.rows({ kind: 'print-job', scope: first }).map((job) => job.data.copy)).toEqual([
      '存根',
      '秩序维护部',
      '工程部',
    ]);
    const state = here.state<ChangeSheetState>(first);
    if (!state) throw new Error('not issued');
    const blocks = changeSheetDocument.render(first, state, {
      siteName: '翠湖苑',
      deskName: 'A1',
      copy: '秩序维护部',
      reprint: 0,
      printedAt: '2026-11-21T09:00:00+08:00',
      printedBy: '王琳',
      staffName: (id) => (id === 'wanglin' ? '王琳' : id),
      state: here.state,
      rows: here.rows,
    });
    expect(blocks.find((block) => block.block === 'table')).toMatchObject({
      rows: [['3栋2单元1201', '住户3-2-1201·手机', '138****2077', '139****8888', '11-21 09:00', '王琳']],
    });
    expect(blocks.at(-1)).toMatchObject({
      places: [{ label: '前台经办', name: '王琳' }, { label: '秩序维护部签收' }, { label: '工程部签收' }],
    });
  });

  it('given more rooms than one sheet holds, then the oldest go first and the answer says how many are left', () => {
    const units = Array.from({ length: 203 }, (_, at) => `1-1-${101 + at}`);
    const { here, change, issue } = desk(...units);
    for (const unit of units.toReversed()) {
      here.now += 1_000;
      change(unit, '13900008888');
    }
    expect(issue()).toMatchObject({ answer: { households: 200, left: 3 } });
    expect(here.rows({ kind: 'household-unsent' }).map((row) => row.id)).toEqual(units.slice(0, 3));
  });

  it('given no department, then it is refused at its field', () => {
    const input = desk().here.registry.command('issueChangeSheet')?.input;
    expect(input?.safeParse({ departments: [] }).error?.issues[0]).toMatchObject({
      message: 'error.required',
      path: ['departments'],
    });
  });
});
