import { sameValue, valueAt } from '../../forms/changes.ts';
import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { foldSettled, foldStep } from './conflicts.ts';
import {
  householdChanged,
  householdInformed,
  householdRegistered,
  householdRestated,
  householdSettled,
  householdWithdrawn,
} from './entries.ts';
import { noHistory, remembered, told } from './history.ts';
import { mergeChanges } from './merge.ts';
import { rowName } from './places.ts';
import type { HouseholdValues } from './schemas.ts';
import type { HouseholdState } from './state.ts';

export function foldHousehold(
  state: HouseholdState | undefined,
  entry: Entry,
  meta: EntryMeta,
): HouseholdState | undefined {
  if (householdRegistered.is(entry)) {
    const { household, importId } = entry.data;
    if (!state || state.withdrawn) {
      const start = fresh(household, meta);
      return importId ? { ...start, importId } : remembered(start, {}, meta);
    }
    return registeredTwice(state, household, meta);
  }
  if (householdRestated.is(entry)) {
    const { household, registeredAt, erased } = entry.data;
    // Changed once at least: taking back the import that brought it must not take it away.
    return { ...fresh(household, meta), registeredAt, erased, changes: 1 };
  }
  if (householdChanged.is(entry)) {
    const start = state ?? fresh(emptyHousehold(entry.subject), meta);
    const { withdrawn: _back, ...shown } = start;
    const changed = entry.data.changes.reduce((now, change) => foldStep(now, change, meta), shown);
    return { ...remembered(changed, entry.data, meta), changes: changed.changes + 1, updatedAt: meta.at };
  }
  if (householdSettled.is(entry) && state) {
    const settled = {
      ...foldSettled(state, entry.data, meta),
      changes: state.changes + 1,
      updatedAt: meta.at,
    };
    const { path, from, value: to, row } = entry.data;
    if (sameValue(from, to)) return settled;
    return remembered(settled, { changes: [{ path, from, to, ...(row ? { row } : {}) }] }, meta);
  }
  if (householdInformed.is(entry) && state) return told(state, entry.data, meta);
  // A change that another desk made meanwhile keeps the household: only the untouched ones go.
  if (householdWithdrawn.is(entry) && state?.importId === entry.data.importId && state.changes === 0) {
    return { ...state, withdrawn: true };
  }
  return state;
}

/** Two desks registered the room without knowing of each other: both records in one, differences to be settled. */
function registeredTwice(state: HouseholdState, household: HouseholdValues, meta: EntryMeta): HouseholdState {
  const changes = mergeChanges(state, household);
  if (changes.length === 0) return state;
  const steps = changes.map(({ path, value }) => ({ path, from: null, to: value }));
  const merged = steps.reduce((now, step) => foldStep(now, step, meta), state);
  const differences = changes.map(({ path, value }) => {
    const row = rowName(state, path, value);
    return { path, from: valueAt(state, path) ?? null, to: value, ...(row ? { row } : {}) };
  });
  const known = remembered(merged, { changes: differences }, meta);
  return { ...known, changes: merged.changes + 1, updatedAt: meta.at };
}

function fresh(household: HouseholdValues, meta: EntryMeta): HouseholdState {
  return {
    ...household,
    registeredAt: meta.at,
    updatedAt: meta.at,
    changes: 0,
    conflicts: [],
    removed: {},
    ...noHistory,
  };
}

function emptyHousehold(subject: string): HouseholdValues {
  return { unit: subject.slice(subject.indexOf(':') + 1), persons: [], vehicles: [], pets: [] };
}
