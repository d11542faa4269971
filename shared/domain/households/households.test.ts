import { describe, expect, it } from 'vitest';
import { person, scenario } from '../scenario.ts';
import { area } from './area.ts';
import type { HouseholdState } from './state.ts';

const wang = {
  id: 'p1',
  name: '王建国',
  relation: 'owner',
  phone: '138 0000 2077',
  idType: 'id-card',
  idNumber: '11010519491231002x',
  healthRisk: '高血压',
};
const room = {
  unit: '3栋2单元1201',
  floorArea: 89.53,
  use: 'home',
  persons: [wang],
  vehicles: [{ id: 'v1', plate: '粤B·12345', kind: 'car' }],
};
const subject = 'unit:3-2-1201';

function registered() {
  const desk = scenario([area]);
  desk.when('registerHousehold', room);
  return desk;
}
const stateOf = (desk: ReturnType<typeof scenario>) => desk.state<HouseholdState>(subject);

describe('registering a household [RES 5.1.1]', () => {
  it('given no record, when registered, then every answer is in its one spelling and the number gave sex and birth', () => {
    const desk = registered();
    expect(stateOf(desk)?.unit).toBe('3-2-1201');
    expect(stateOf(desk)?.persons[0]).toMatchObject({
      phone: '13800002077',
      idNumber: '11010519491231002X',
      birthDate: '1949-12-31',
      sex: 'female',
    });
    expect(stateOf(desk)?.vehicles[0]?.plate).toBe('粤B12345');
  });
  it('given a registered room, when registered again, then it is refused and the household there is named', () => {
    const desk = registered();
    expect(
      desk.when('registerHousehold', { unit: '3-2-1201', persons: [{ name: '李明', relation: 'owner' }] }),
    ).toEqual({
      refusals: [
        {
          code: 'households.unit-registered',
          field: 'unit',
          values: { unit: '3栋2单元1201', names: '王建国' },
        },
      ],
    });
  });
  it('names wrong answers by their path', () => {
    const decision = scenario([area]).when('registerHousehold', {
      unit: '没有',
      persons: [{ name: '王', relation: 'owner', phone: '123', idNumber: '440301199001011000' }],
    });
    expect(decision).toEqual({
      refusals: [
        { code: 'error.unit', field: 'unit' },
        { code: 'error.phone', field: 'persons.0.phone' },
        { code: 'error.id-number-spoiled', field: 'persons.0.idNumber' },
      ],
    });
  });
  it('given a person of another room, when registered, then it warns and goes on when the clerk says so', () => {
    const desk = registered();
    const second = { unit: '5-1-301', persons: [{ ...wang, id: 'x', phone: '' }] };
    expect(desk.when('registerHousehold', second)).toMatchObject({
      refusals: [
        { code: 'households.person-elsewhere', overridable: true, values: { unit: '3栋2单元1201' } },
      ],
    });
    const acknowledged = new Set(['households.person-elsewhere']);
    expect(desk.when('registerHousehold', second, { acknowledged })).toHaveProperty('entries');
  });
  it('given the same name and phone without papers, when registered elsewhere, then it warns too', () => {
    const desk = scenario([area]);
    const li = { name: '李明', relation: 'owner', phone: '13900001111' };
    desk.when('registerHousehold', { unit: '1-1-101', persons: [li] });
    expect(desk.when('registerHousehold', { unit: '1-1-102', persons: [li] })).toMatchObject({
      refusals: [{ code: 'households.person-elsewhere' }],
    });
    expect(
      desk.when('registerHousehold', { unit: '1-1-103', persons: [{ ...li, phone: '13900002222' }] }),
    ).toHaveProperty('entries');
  });
  it('refuses the same person twice in one household', () => {
    const decision = scenario([area]).when('registerHousehold', {
      ...room,
      persons: [wang, { ...wang, id: 'p2' }],
    });
    expect(decision).toMatchObject({
      refusals: [{ code: 'households.person-twice', field: 'persons.1.name' }],
    });
  });
});

describe('changing a household [RES 5.1.1]', () => {
  const change = (path: string, value: unknown) => ({ subject, changes: [{ path, value }] });

  it('writes only what changed, with what stood there before', () => {
    const desk = registered();
    const decision = desk.when('changeHousehold', change('persons/p1/phone', '13900008888'));
    expect(decision).toMatchObject({
      entries: [
        {
          type: 'household.changed',
          data: {
            changes: [{ path: 'persons/p1/phone', from: '13800002077', to: '13900008888', row: '王建国' }],
          },
        },
      ],
    });
    expect(stateOf(desk)?.persons[0]?.phone).toBe('13900008888');
  });
  it('adds and removes rows; a room may stand empty', () => {
    const desk = registered();
    desk.when('changeHousehold', change('persons/p2', { name: '李芳', relation: 'spouse' }));
    expect(stateOf(desk)?.persons.map((one) => one.name)).toEqual(['王建国', '李芳']);
    desk.when('changeHousehold', change('persons/p1', null));
    expect(stateOf(desk)?.persons.map((one) => one.name)).toEqual(['李芳']);
    desk.when('changeHousehold', change('persons/p2', null));
    expect(stateOf(desk)?.persons).toEqual([]);
  });
  it('follows a corrected identity number with birth date and sex, but not over what was typed', () => {
    const desk = registered();
    desk.when('changeHousehold', change('persons/p1/idNumber', '440524198001010013'));
    expect(stateOf(desk)?.persons[0]).toMatchObject({ birthDate: '1980-01-01', sex: 'male' });
  });
  it.each([
    ['unit', '3-2-1202', 'error.unknown-field'],
    ['persons', [], 'error.unknown-field'],
    ['persons/p1/id', 'p9', 'error.unknown-field'],
    ['removed', {}, 'error.unknown-field'],
    ['__proto__/x/y', {}, 'error.unknown-field'],
    ['persons/p9/phone', '13900008888', 'households.row-gone'],
    ['persons/p1/phone', '138****2077', 'error.phone'],
    ['floorArea', 89.53, 'households.nothing-changed'],
  ])('refuses %s', (path, value, code) => {
    expect(registered().when('changeHousehold', change(path, value))).toMatchObject({ refusals: [{ code }] });
  });
  it('refuses a room that is not registered', () => {
    expect(scenario([area]).when('changeHousehold', change('floorArea', 9))).toMatchObject({
      refusals: [{ code: 'households.not-registered' }],
    });
  });
});

describe("people's data [ARCH 4.2.1]", () => {
  const reveal = (path: string) => ({ subject, path, reason: '核对产权证' });

  it('masks what lists, roles and the log show', () => {
    const desk = registered();
    const state = stateOf(desk);
    if (!state) throw new Error('not registered');
    const everything = JSON.stringify([
      desk.rows({ kind: 'household' }),
      desk.rows({ kind: 'person' }),
      area.project(subject, state).search?.map(({ title, subtitle }) => [title, subtitle]),
      ...(['clerk', 'supervisor', 'manager', 'auditor', 'security'] as const).map((role) =>
        area.present(state, role),
      ),
    ]);
    expect(everything).toContain('138****2077');
    for (const secret of ['13800002077', '11010519491231002X', '高血压'])
      expect(everything).not.toContain(secret);
  });
  it('never sends a role what it has no right to', () => {
    const state = stateOf(registered());
    if (!state) throw new Error('not registered');
    expect(JSON.stringify(area.present(state, 'clerk'))).not.toContain('healthRisk');
    expect(JSON.stringify(area.present(state, 'supervisor'))).toContain('"healthRisk":"******"');
    const gate = JSON.stringify(area.present(state, 'security'));
    expect(gate).not.toContain('idNumber');
    expect(gate).not.toContain('birthDate');
  });
  it('reveals one value for a reason, and the journal keeps the reason but not the value', () => {
    const decision = registered().when('revealValue', reveal('persons/p1/phone'));
    expect(decision).toMatchObject({
      answer: { value: '13800002077' },
      entries: [
        { type: 'person.revealed', data: { path: 'persons/p1/phone', row: '王建国', reason: '核对产权证' } },
      ],
    });
    expect(JSON.stringify('entries' in decision && decision.entries)).not.toContain('13800002077');
  });
  it('refuses a role without the right, whatever the reason', () => {
    const desk = registered();
    expect(desk.when('revealValue', reveal('persons/p1/healthRisk'))).toEqual({
      refusals: [{ code: 'households.reveal-not-allowed' }],
    });
    desk.operator = person('zhao', '赵敏', 'supervisor');
    expect(desk.when('revealValue', reveal('persons/p1/healthRisk'))).toMatchObject({
      answer: { value: '高血压' },
    });
  });
  it('reveals nothing that is not masked or not there', () => {
    for (const path of ['persons/p1/name', 'persons/p9/phone', 'removed', 'persons/p1/otherPhone']) {
      expect(registered().when('revealValue', reveal(path))).toEqual({
        refusals: [{ code: 'households.nothing-to-reveal' }],
      });
    }
  });
  it('writes old and new value into the log, masked', () => {
    const desk = registered();
    const decision = desk.when('changeHousehold', {
      subject,
      changes: [
        { path: 'persons/p1/phone', value: '13900008888' },
        { path: 'persons/p1/healthRisk', value: '糖尿病' },
        { path: 'use', value: 'let' },
      ],
    });
    const [entry] = ('entries' in decision && decision.entries) || [];
    if (!entry) throw new Error('refused');
    expect(area.describe(entry).changes).toEqual([
      { label: '使用情况', from: '住宅自住', to: '出租' },
      { label: '王建国·手机', from: '138****2077', to: '139****8888' },
      { label: '王建国·健康提示', from: '******', to: '******' },
    ]);
  });
  it('prints the form masked and without what only leaders see', () => {
    const state = stateOf(registered());
    const [document] = area.documents ?? [];
    if (!state || !document) throw new Error('not registered');
    const blocks = JSON.stringify(
      document.render(subject, state, {
        siteName: '翠湖花园',
        deskName: '前台',
        copy: '',
        reprint: 0,
        printedAt: '2026-11-21T08:00:00+08:00',
        printedBy: '王琳',
        staffName: (id) => id,
        state: () => undefined,
        rows: () => [],
      }),
    );
    expect(blocks).toContain('110***********002X');
    expect(blocks).toContain('粤B12345');
    for (const secret of ['13800002077', '11010519491231002X', '高血压'])
      expect(blocks).not.toContain(secret);
  });
});
