import { describe, expect, it } from 'vitest';
import { area as changeSheets } from '../change-sheet/area.ts';
import { area as handovers } from '../handover/area.ts';
import { area as households } from '../households/area.ts';
import { householdChanged, householdRegistered } from '../households/entries.ts';
import type { HouseholdState } from '../households/state.ts';
import { area as keys } from '../keys/area.ts';
import { keySlipIssued, keySlipReturned } from '../keys/entries.ts';
import { area as notes } from '../notes/area.ts';
import { noteAdded, noteDone } from '../notes/entries.ts';
import { area as receipts } from '../receipts/area.ts';
import { person, scenario } from '../scenario.ts';
import { area as site } from '../site/area.ts';
import { siteSettingChanged } from '../site/entries.ts';
import { area } from './area.ts';
import { privacyErased } from './entries.ts';

const unit = '3-2-1201';
const subject = `unit:${unit}`;
const request = { unit, person: 'p1', reason: '本人书面要求' };

function registered() {
  const desk = scenario([households, keys, notes, handovers, changeSheets, receipts, site, area]);
  desk.operator = person('zhou', '周主管', 'supervisor');
  desk.given(
    householdRegistered.make(subject, {
      household: {
        unit,
        floorArea: 89,
        persons: [
          { id: 'p1', name: '王建国', relation: 'owner', phone: '13800002077', healthRisk: '心脏病' },
          { id: 'p2', name: '李芳', relation: 'spouse' },
        ],
        vehicles: [{ id: 'v1', plate: '苏A12345' }],
        pets: [],
      },
      importId: 'i1',
    }),
  );
  return { desk, state: () => desk.state<HouseholdState>(subject) };
}

const slip = (number: string, borrower: string) =>
  keySlipIssued.make(`key-slip:${number}`, {
    number,
    key: 'key:k1',
    keyLabel: '1201 入户门',
    unit,
    count: 1,
    borrower,
    borrowerKind: 'owner',
    reason: '忘带钥匙',
    due: '2026-11-21T12:00:00+08:00',
  } as never);
const returned = (number: string) =>
  keySlipReturned.make(`key-slip:${number}`, {
    number,
    keyLabel: '1201 入户门',
    count: 1,
    lost: 0,
    by: '王建国',
    receivedBy: 'wanglin',
  });

describe('a person is erased on request [sect. 4] [ARCH 4.2.1]', () => {
  it('then the household stands without the person, and everything else of it stays', () => {
    const { desk, state } = registered();
    expect(desk.when('erasePerson', request)).toHaveProperty('entries');
    expect(state()).toMatchObject({
      floorArea: 89,
      vehicles: [{ plate: '苏A12345' }],
      erased: ['persons/p1'],
    });
    expect(state()?.persons.map((one) => one.name)).toEqual(['李芳']);
    expect(JSON.stringify(state())).not.toContain('王建国');
    expect(desk.rows({ kind: 'household-unsent' })).toEqual([]);
  });

  it('then the act needs a leader and a second person, and says no name', () => {
    const { desk } = registered();
    const command = desk.registry.command('erasePerson');
    expect(command?.roles).toEqual(['supervisor', 'manager']);
    expect(command?.approval?.(request, {} as never)).toEqual(['clerk', 'supervisor', 'manager']);
    expect(JSON.stringify(desk.when('erasePerson', request).entries)).not.toContain('王建国');
  });

  it('given key slips of the person, then the returned ones go too; one still out refuses it', () => {
    const { desk } = registered();
    desk.given(slip('K-A1-20261121-001', '王建国'), slip('K-A1-20261121-002', '李芳'));
    expect(desk.when('erasePerson', request)).toEqual({ refusals: [{ code: 'privacy.keys-out' }] });
    desk.given(returned('K-A1-20261121-001'), returned('K-A1-20261121-002'));
    desk.when('erasePerson', request);
    expect(desk.rows({ kind: 'key-slip' }).map((row) => row.data.borrower)).toEqual(['李芳']);
  });

  it('given the departments were not told of a change, then a leader is warned first [KEYHH 4.2.5]', () => {
    const { desk } = registered();
    desk.given(householdChanged.make(subject, { changes: [{ path: 'floorArea', from: 89, to: 90 }] }));
    expect(desk.when('erasePerson', request)).toMatchObject({
      refusals: [{ code: 'privacy.unsent-first', overridable: true }],
    });
    const acknowledged = new Set(['privacy.unsent-first']);
    expect(desk.when('erasePerson', request, { acknowledged })).toHaveProperty('entries');
  });

  it('given another desk changed the person meanwhile, then nothing comes back but a line to erase again', () => {
    const { desk, state } = registered();
    desk.when('erasePerson', request);
    const path = 'persons/p1/phone';
    desk.given(
      householdChanged.make(subject, { changes: [{ path, from: '13800002077', to: '13911112222' }] }),
    );
    expect(JSON.stringify(state()?.persons)).not.toContain('13911112222');
    expect(desk.rows({ kind: 'household-came-back', open: true })).toMatchObject([
      { data: { unit, persons: ['p1'] } },
    ]);
    const acknowledged = new Set(['privacy.unsent-first']);
    desk.when('erasePerson', request, { acknowledged });
    expect(desk.rows({ kind: 'household-came-back' })).toEqual([]);
    expect(desk.when('erasePerson', request)).toEqual({
      refusals: [{ code: 'privacy.no-person', field: 'person' }],
    });
  });

  it('given an erasure of money, staff or the site, whoever wrote it, then nothing happens', () => {
    const { desk } = registered();
    desk.given(siteSettingChanged.make('site:cuihu', { key: 'keyDueHours', value: 4, from: 2 }));
    const before = desk.state('site:cuihu');
    desk.given(privacyErased.make('site:cuihu', { why: 'request' }));
    expect(desk.state('site:cuihu')).toEqual(before);
    expect(before).toMatchObject({ settings: { keyDueHours: 4 } });
  });
});

describe('a person asks for their data [sect. 4]', () => {
  it('then everything stands in the answer in full, and the book says that it was given and why', () => {
    const { desk } = registered();
    desk.given(slip('K-A1-20261121-001', '王建国'));
    const decision = desk.when('exportPerson', request);
    const facts = 'answer' in decision ? decision.answer?.facts : undefined;
    expect(JSON.stringify(facts)).toContain('心脏病');
    expect(facts).toContainEqual({ label: '与业主关系', value: '业主' });
    expect(facts).toContainEqual({ label: '房号', value: '3栋2单元1201' });
    expect(JSON.stringify(facts)).toContain('13800002077');
    expect(JSON.stringify(facts)).toContain('K-A1-20261121-001');
    expect(decision.entries).toMatchObject([{ type: 'person.revealed', data: { reason: '本人书面要求' } }]);
    expect(JSON.stringify(decision.entries)).not.toContain('13800002077');
  });
});

describe('records past their keeping time [sect. 4]', () => {
  function years(desk: ReturnType<typeof registered>['desk'], start: string) {
    desk.now = Date.parse(start);
    desk.given(
      noteAdded.make('note:old', { text: '旧事', importance: 'ordinary' }),
      noteDone.make('note:old', {}),
    );
    desk.given(noteAdded.make('note:open', { text: '未完', importance: 'ordinary' }));
    desk.given(slip('K-A1-20200101-001', '王建国'), returned('K-A1-20200101-001'));
  }

  it('[DUTY 4.10.5] given a note done three years ago, then it goes; one day before it stays, and an open one always', () => {
    const { desk } = registered();
    years(desk, '2023-11-21T08:00:00+08:00');
    desk.now = Date.parse('2026-11-20T08:00:00+08:00');
    desk.when('applyRetention', {});
    expect(desk.rows({ kind: 'note' }).map((row) => row.id)).toEqual(['note:old', 'note:open']);
    desk.now = Date.parse('2026-11-21T08:00:00+08:00');
    desk.when('applyRetention', {});
    expect(desk.rows({ kind: 'note' }).map((row) => row.id)).toEqual(['note:open']);
    expect(desk.when('applyRetention', {})).toEqual({ entries: [], answer: { erased: 0 } });
  });

  it('[HELP 10] given a returned key slip of two years ago, then it goes, unless the site keeps it longer', () => {
    const { desk } = registered();
    desk.given(siteSettingChanged.make('site:cuihu', { key: 'keyDueHours', value: 4, from: 2 }));
    years(desk, '2024-11-21T08:00:00+08:00');
    desk.now = Date.parse('2026-11-21T08:00:00+08:00');
    desk.when('changeSetting', {
      key: 'retentionMonths',
      value: { note: 36, 'key-slip': 60, handover: 36, 'change-sheet': 36 },
    });
    desk.when('applyRetention', {});
    expect(desk.rows({ kind: 'key-slip' })).toHaveLength(1);
    const input = desk.registry.command('changeSetting')?.input;
    const tooShort = { note: 36, 'key-slip': 24, handover: 35, 'change-sheet': 36 };
    expect(input?.safeParse({ key: 'retentionMonths', value: tooShort }).success).toBe(false);
    desk.when('changeSetting', { key: 'retentionMonths', value: { ...tooShort, handover: 36 } });
    desk.when('applyRetention', {});
    expect(desk.rows({ kind: 'key-slip' })).toEqual([]);
  });
});
