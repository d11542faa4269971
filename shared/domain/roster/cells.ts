import { type Context, deskRoles, type Refusal, type Role, type Row } from '../area.ts';
import type { ShiftDefinition } from '../shifts/definition.ts';
import { monthOf } from './months.ts';
import { overlapOf } from './overlap.ts';
import { type CellChange, type RosterState, shiftsOn } from './state.ts';

/** What somebody shall work on a day; `field` is where the input said so. */
export interface WantedCell {
  readonly date: string;
  readonly staff: string;
  readonly shifts: readonly string[];
  readonly field: string;
}

/** Only what is not as it was, with the people's names and each day's shifts in the order of the site. */
export function cellChanges(
  wanted: readonly WantedCell[],
  state: RosterState | undefined,
  { people, shifts }: RosterKnown,
): readonly CellChange[] {
  const order = new Map(shifts.map((shift, place) => [shift.name, place]));
  return wanted.flatMap(({ date, staff, shifts: names }) => {
    const from = shiftsOn(state?.days, date, staff);
    const to = [...new Set(names)].sort((a, b) => (order.get(a) ?? 99) - (order.get(b) ?? 99));
    if (from.join() === to.join()) return [];
    return [{ date, staff, staffName: String(people.get(staff)?.data.name ?? staff), from, to }];
  });
}

/** What a roster is checked against. */
export interface RosterKnown {
  readonly people: ReadonlyMap<string, Row>;
  readonly shifts: readonly ShiftDefinition[];
}

/** Why these cells cannot stand; [DUTY 4.2] two shifts of one person that overlap are a warning. */
export function checkCells(
  month: string,
  wanted: readonly WantedCell[],
  changes: readonly CellChange[],
  { people, shifts }: RosterKnown,
  acknowledged: Context['acknowledged'],
): readonly Refusal[] {
  const known = new Set(shifts.map((shift) => shift.name));
  const changed = new Map(changes.map((change) => [`${change.date} ${change.staff}`, change]));
  const refusals = wanted.flatMap(({ date, staff, field }): Refusal[] => {
    if (monthOf(date) !== month) {
      return [{ code: 'roster.not-in-month', field: `${field}.date`, values: { date, month } }];
    }
    const change = changed.get(`${date} ${staff}`);
    if (!change || change.to.length === 0) return [];
    const name = change.staffName;
    if (!worksHere(people.get(staff))) {
      return [{ code: 'roster.staff-unknown', field: `${field}.staff`, values: { name } }];
    }
    const strange = change.to.find((shift) => !known.has(shift));
    if (strange === undefined) return [];
    return [{ code: 'roster.shift-unknown', field: `${field}.shift`, values: { shift: strange } }];
  });
  if (refusals.length > 0 || acknowledged.has('roster.overlap')) return refusals;
  const double = changes.filter(({ to }) => overlapOf(shifts, to) !== undefined);
  if (double.length === 0) return [];
  const what = double.slice(0, 5).map(({ date, staffName }) => `${date.slice(5)} ${staffName}`);
  return [
    {
      code: 'roster.overlap',
      values: { what: what.join('、'), count: double.length },
      overridable: true,
    },
  ];
}

/** Somebody of the desk who has not left. */
export function worksHere(person: Row | undefined): boolean {
  return person?.status === 'active' && deskRoles.includes(person.data.role as Role);
}
