import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameValue, valueAt } from '../../forms/changes.ts';
import type { Entry } from '../../journal/posting.ts';
import { comparePostings } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import { householdChanged, householdRegistered, householdWithdrawn } from './entries.ts';
import { foldHousehold } from './fold.ts';
import type { HouseholdState } from './state.ts';

const subject = 'unit:3-2-1201';
const base = householdRegistered.make(subject, {
  household: {
    unit: '3-2-1201',
    floorArea: 80,
    use: 'home',
    persons: [
      { id: 'p1', name: '王建国', phone: '13800000000' },
      { id: 'p2', name: '李芳' },
    ],
    vehicles: [],
    pets: [],
  },
  importId: 'i1',
});
const change = (path: string, from: unknown, to: unknown) =>
  householdChanged.make(subject, { changes: [{ path, from, to }] });

function given(...entries: Entry[]) {
  const desk = scenario([area]);
  for (const entry of [base, ...entries]) desk.given(entry);
  return { desk, state: () => desk.state<HouseholdState>(subject) };
}

describe('two desks change the same household', () => {
  it('given different places, then both win and nothing has to be settled', () => {
    const { state } = given(change('floorArea', 80, 90), change('use', 'home', 'let'));
    expect(state()).toMatchObject({ floorArea: 90, use: 'let', conflicts: [] });
  });
  it('given the same place, then the later stands and both values wait for a clerk', () => {
    const { desk, state } = given(change('floorArea', 80, 90), change('floorArea', 80, 95));
    expect(state()?.floorArea).toBe(95);
    expect(state()?.conflicts).toMatchObject([
      { path: 'floorArea', values: [{ value: 90 }, { value: 95, desk: 'A1' }] },
    ]);
    expect(desk.rows({ kind: 'household-conflict', open: true })).toHaveLength(1);
  });
  it('given hundreds of values for one place, then what adds one more takes no longer than before', () => {
    const changes = Array.from({ length: 600 }, (_, at) => change('remark', null, `第 ${at} 次`));
    const started = performance.now();
    const { state } = given(...changes);
    expect(state()?.conflicts[0]?.values).toHaveLength(600);
    // Compared each with each at every step it would be minutes.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
  it('given the same value from both, then there is nothing to settle', () => {
    expect(given(change('floorArea', 80, 90), change('floorArea', 80, 90)).state()?.conflicts).toEqual([]);
  });
  it('when a clerk settles it, then the chosen value stands and the line goes', () => {
    const { desk, state } = given(change('floorArea', 80, 90), change('floorArea', 80, 95));
    const settle = { unit: '3-2-1201', path: 'floorArea', choice: 'earlier' };
    expect(desk.when('settleConflict', settle)).toHaveProperty('entries');
    expect(state()).toMatchObject({ floorArea: 90, conflicts: [] });
    expect(desk.rows({ kind: 'household-conflict' })).toEqual([]);
    expect(desk.when('settleConflict', settle)).toEqual({ refusals: [{ code: 'households.conflict-gone' }] });
  });
  it('given a person taken out here and changed there, then the person comes back and a clerk decides', () => {
    const { desk, state } = given(
      change('persons/p1', { id: 'p1', name: '王建国', phone: '13800000000' }, null),
      change('persons/p1/phone', '13800000000', '13911112222'),
    );
    expect(state()?.persons.find((one) => one.id === 'p1')).toMatchObject({
      name: '王建国',
      phone: '13911112222',
    });
    expect(state()?.conflicts).toMatchObject([{ path: 'persons/p1' }]);
    desk.when('settleConflict', { unit: '3-2-1201', path: 'persons/p1', choice: 'earlier' });
    expect(state()?.persons.map((one) => one.id)).toEqual(['p2']);
  });
  it('given a room registered at two desks, then it is one household with both people', () => {
    const { state } = given(
      householdRegistered.make(subject, {
        household: {
          unit: '3-2-1201',
          floorArea: 81,
          persons: [
            { id: 'x1', name: '王建国', phone: '13800000000' },
            { id: 'x2', name: '王琳' },
          ],
          vehicles: [],
          pets: [],
        },
      }),
    );
    expect(state()?.persons.map((one) => one.name)).toEqual(['王建国', '李芳', '王琳']);
    expect(state()?.conflicts).toMatchObject([{ path: 'floorArea', values: [{ value: 80 }, { value: 81 }] }]);
  });
  it('given an import taken back here and a change there, then the change keeps the household', () => {
    const withdrawn = householdWithdrawn.make(subject, { importId: 'i1' });
    const edit = change('floorArea', 80, 90);
    expect(given(withdrawn).state()?.withdrawn).toBe(true);
    for (const order of [
      [withdrawn, edit],
      [edit, withdrawn],
    ]) {
      const { desk, state } = given(...order);
      expect(state()).toMatchObject({ floorArea: 90 });
      expect(desk.rows({ kind: 'household' })).toHaveLength(1);
    }
  });
});

describe('convergence', () => {
  interface Act {
    readonly entry: Entry;
    readonly meta: EntryMeta;
  }
  /** Each desk starts from the registration and knows only its own changes. */
  const desks = fc.array(
    fc.array(
      fc.record({
        path: fc.constantFrom('floorArea', 'persons/p1/phone', 'persons/p2/phone', 'persons/p3'),
        n: fc.nat(3),
      }),
      {
        maxLength: 4,
      },
    ),
    { minLength: 1, maxLength: 3 },
  );
  const metaOf = (desk: string, seq: number): EntryMeta => ({
    posting: `${desk}-${seq}`,
    index: 0,
    desk,
    seq,
    hlc: `00000000000${seq}-0000`,
    at: '2026-11-21T08:00:00+08:00',
    clerk: 'wanglin',
    approver: '',
  });
  const fold = (acts: readonly Act[]) =>
    [...acts]
      .sort((a, b) => comparePostings(a.meta, b.meta))
      .reduce<HouseholdState | undefined>(
        (state, act) => foldHousehold(state, act.entry, act.meta),
        undefined,
      );
  const registration: Act = { entry: base, meta: metaOf('A', 1) };

  function actsOf(desk: string, steps: readonly { path: string; n: number }[]): Act[] {
    let own = [registration];
    steps.forEach(({ path, n }, index) => {
      const from = valueAt(fold(own) ?? {}, path) ?? null;
      const to =
        path === 'persons/p3'
          ? { id: 'p3', name: `${desk}${n}` }
          : path === 'floorArea'
            ? n + 1
            : `1380000000${n}`;
      own = [...own, { entry: change(path, from, to), meta: metaOf(desk, index + 2) }];
    });
    return own.slice(1);
  }

  it('any order of arrival folds to the same household, and a value goes only when a clerk who saw it replaced it', () => {
    fc.assert(
      fc.property(desks, fc.infiniteStream(fc.nat()), (plans, random) => {
        const acts = [registration, ...plans.flatMap((steps, at) => actsOf('BCD'[at] ?? 'E', steps))];
        const shuffled = acts
          .map((act) => ({ act, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const state = fold(acts);
        expect(fold(shuffled.map((one) => one.act))).toEqual(state);
        const steps = acts
          .slice(1)
          .flatMap(({ entry, meta }) =>
            householdChanged.is(entry) ? entry.data.changes.map((one) => ({ ...one, meta })) : [],
          );
        for (const { path, to, meta } of steps) {
          const seenAndReplaced = steps.some(
            (later) =>
              later.path === path && sameValue(later.from, to) && comparePostings(later.meta, meta) > 0,
          );
          const standing = valueAt(state ?? {}, path);
          const kept = state?.conflicts.find((one) => one.path === path)?.values ?? [];
          const known = [standing, ...kept.map((one) => one.value)].some((value) => sameValue(value, to));
          expect(known || seenAndReplaced).toBe(true);
        }
      }),
    );
  });
});
