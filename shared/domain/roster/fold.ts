import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import type { ShiftDefinition } from '../shifts/definition.ts';
import { rosterChanged, rosterPlanned, rosterReviewed, rosterSubmitted } from './entries.ts';
import type { CellChange, RosterDays, RosterState } from './state.ts';

export function foldRoster(
  state: RosterState | undefined,
  entry: Entry,
  meta: EntryMeta,
): RosterState | undefined {
  const { at, clerk, approver } = meta;
  if (rosterPlanned.is(entry)) {
    const before = state ?? emptyRoster(entry.subject.slice('roster:'.length), at);
    return { ...withCells(before, entry.data), preparedBy: withPerson(before, clerk), updatedAt: at };
  }
  if (!state) return state;
  if (rosterSubmitted.is(entry)) {
    const submitted = { by: clerk, at };
    return { ...state, status: 'submitted', submitted, preparedBy: withPerson(state, clerk), updatedAt: at };
  }
  if (rosterReviewed.is(entry)) {
    const { by, ...review } = entry.data;
    const status = review.accepted ? 'reviewed' : 'returned';
    return { ...state, status, review: { ...review, ...by, at }, updatedAt: at };
  }
  if (rosterChanged.is(entry)) {
    const { reason, changes } = entry.data;
    const changed = [...state.changed, { at, by: clerk, approver, reason, changes }];
    return { ...withCells(state, entry.data), changed, updatedAt: at };
  }
  return state;
}

function emptyRoster(month: string, at: string): RosterState {
  return { month, status: 'draft', days: {}, shifts: [], preparedBy: [], updatedAt: at, changed: [] };
}

const withPerson = ({ preparedBy }: RosterState, id: string): readonly string[] =>
  preparedBy.includes(id) ? preparedBy : [...preparedBy, id];

interface Written {
  readonly shifts: readonly ShiftDefinition[];
  readonly changes: readonly CellChange[];
}

function withCells(state: RosterState, { shifts, changes }: Written): RosterState {
  const known = new Set(shifts.map((shift) => shift.name));
  // A shift that the site has dropped since is still on days planned with it.
  const older = state.shifts.filter((shift) => !known.has(shift.name));
  return { ...state, days: changes.reduce(withCell, state.days), shifts: [...shifts, ...older] };
}

function withCell(days: RosterDays, { date, staff, to }: CellChange): RosterDays {
  const { [staff]: _, ...others } = days[date] ?? {};
  return { ...days, [date]: to.length > 0 ? { ...others, [staff]: to } : others };
}

/** Never open: that next month's is missing is said on Today, and is nothing one clerk hands to the next. */
export function projectRoster(subject: string, state: RosterState): Projection {
  const { month, status, days, updatedAt, changed } = state;
  const people = new Set(Object.values(days).flatMap((day) => Object.keys(day)));
  const data = { month, people: people.size, changes: changed.length };
  return { rows: [{ kind: 'roster', id: subject, status, at: updatedAt, data }] };
}
