import { z } from 'zod';
import { type Context, type Decision, defineCommand, deskRoles, type Refusal, refuse } from '../area.ts';
import { cellChanges, checkCells, type WantedCell, worksHere } from './cells.ts';
import { uncovered } from './coverage.ts';
import { rosterPlanned, rosterSubmitted } from './entries.ts';
import { cells, date, knownTo, month, type Slot, shiftName, staff, wantedFrom, written } from './input.ts';
import { monthOf } from './months.ts';
import { type RosterState, rosterSubject } from './state.ts';

/** [DUTY 4.1] The clerk in charge prepares the roster, as a whole (`days`) or cell by cell (`changes`). */
export const planRoster = defineCommand({
  name: 'planRoster',
  input: z
    .strictObject({
      month,
      /** Everything of the month: who is not in it is free. */
      days: z
        .array(z.strictObject({ date, staff, shift: shiftName }))
        .max(5_000)
        .optional(),
      changes: cells.optional(),
    })
    .refine(({ days, changes }) => (days === undefined) !== (changes === undefined), 'error.required'),
  roles: deskRoles,
  decide(input, context) {
    if (input.month < monthOf(context.today)) return refuse('roster.month-over', { field: 'month' });
    const subject = rosterSubject(input.month);
    const state = context.state<RosterState>(subject);
    if (state?.status === 'submitted') return refuse('roster.waits-for-review');
    if (state?.status === 'reviewed') return refuse('roster.reviewed-already');
    const wanted = input.days ? wholeMonth(input.days, state) : wantedFrom(input.changes ?? []);
    const known = knownTo(context);
    const changes = cellChanges(wanted, state, known);
    const refusals = checkCells(input.month, wanted, changes, known, context.acknowledged);
    if (refusals.length > 0) return { refusals };
    if (changes.length === 0) return refuse('roster.no-change');
    return {
      entries: [rosterPlanned.make(subject, { shifts: [...known.shifts], changes: written(changes) })],
    };
  },
});

/** What is not said is taken out. */
function wholeMonth(slots: readonly Slot[], state: RosterState | undefined): readonly WantedCell[] {
  const wanted = new Map<string, WantedCell>();
  for (const [date, day] of Object.entries(state?.days ?? {})) {
    for (const staff of Object.keys(day)) {
      wanted.set(`${date} ${staff}`, { date, staff, shifts: [], field: 'days' });
    }
  }
  for (const [place, { date, staff, shift }] of slots.entries()) {
    const before = wanted.get(`${date} ${staff}`);
    const field = before && before.field !== 'days' ? before.field : `days.${place}`;
    wanted.set(`${date} ${staff}`, { date, staff, shifts: [...(before?.shifts ?? []), shift], field });
  }
  return [...wanted.values()];
}

export const submitRoster = defineCommand({
  name: 'submitRoster',
  input: z.strictObject({ month }),
  roles: deskRoles,
  decide(input, context): Decision {
    const subject = rosterSubject(input.month);
    const state = context.state<RosterState>(subject);
    if (!state) return refuse('roster.none');
    if (state.status === 'submitted') return refuse('roster.waits-for-review');
    if (state.status === 'reviewed') return refuse('roster.reviewed-already');
    if (Object.values(state.days).every((day) => Object.keys(day).length === 0))
      return refuse('roster.empty');
    const refusals = [...goneStaff(state, context), ...gaps(state, context)];
    return refusals.length > 0 ? { refusals } : { entries: [rosterSubmitted.make(subject, {})] };
  },
});

/** Somebody may have left since the day was planned. */
function goneStaff(state: RosterState, context: Context): readonly Refusal[] {
  const { people } = knownTo(context);
  const planned = Object.entries(state.days)
    .filter(([date]) => date >= context.today)
    .flatMap(([, day]) => Object.keys(day));
  return [...new Set(planned)]
    .filter((id) => !worksHere(people.get(id)))
    .map((id) => ({
      code: 'roster.staff-unknown',
      field: id,
      values: { name: String(people.get(id)?.data.name ?? id) },
    }));
}

function gaps(state: RosterState, context: Context): readonly Refusal[] {
  if (context.acknowledged.has('roster.uncovered')) return [];
  const found = uncovered(state.month, state.days, knownTo(context).shifts, context.today);
  if (found.length === 0) return [];
  const first = found.slice(0, 5).map(({ date, shift }) => `${date.slice(5)} ${shift.label}`);
  const values = { count: found.length, what: first.join('、') };
  return [{ code: 'roster.uncovered', values, overridable: true }];
}
