import { applyChanges, sameValue, valueAt } from '../../forms/changes.ts';
import type { EntryMeta } from '../area.ts';
import { clashing, conflictsAfter, type Step, settledConflicts } from '../conflict.ts';
import type { HouseholdState } from './state.ts';

/**
 * One changed place. When something else stands there than the clerk saw, another desk changed it meanwhile: the
 * later value stands provisionally and both are kept for a clerk to settle. Nothing is silently overwritten.
 */
export function foldStep(state: HouseholdState, step: Step, meta: EntryMeta): HouseholdState {
  const [table = '', id = ''] = step.path.split('/');
  const rowPath = `${table}/${id}`;
  if (state.erased?.includes(rowPath)) {
    return { ...state, cameBack: [...new Set([...(state.cameBack ?? []), rowPath])] };
  }
  const current = valueAt(state, step.path) ?? null;
  const to = step.to ?? null;
  const missing = current === null ? missingRow(state, step) : undefined;
  if (missing) return restoreRow(state, missing, meta);
  const conflicts = conflictsAfter(state.conflicts, step, current, meta);
  if (sameValue(current, to)) return { ...state, conflicts };
  const applied = applyChanges(state, [{ path: step.path, value: to }]);
  return { ...remember(applied, step.path, current, to), conflicts };
}

/** The clerk's choice, and the end of the conflict between the values the clerk saw. */
export function foldSettled(
  state: HouseholdState,
  data: { path: string; from: unknown; value: unknown; seen: readonly unknown[] },
  meta: EntryMeta,
): HouseholdState {
  const conflicts = settledConflicts(state.conflicts, data);
  return foldStep({ ...state, conflicts }, { path: data.path, from: data.from, to: data.value }, meta);
}

/** A field of a row that was taken out at another desk, or never came: the whole row with the new answer. */
function missingRow(state: HouseholdState, { path, to }: Step) {
  const [table = '', id = '', field] = path.split('/');
  if (field === undefined || valueAt(state, `${table}/${id}`) !== undefined) return undefined;
  const rowPath = `${table}/${id}`;
  const removed = state.removed[rowPath];
  return { path: rowPath, clash: removed !== undefined, row: { ...(removed ?? {}), id, [field]: to } };
}

function restoreRow(
  state: HouseholdState,
  { path, row, clash }: { path: string; row: object; clash: boolean },
  meta: EntryMeta,
): HouseholdState {
  const { [path]: _back, ...removed } = state.removed;
  const restored = { ...applyChanges(state, [{ path, value: row }]), removed };
  if (!clash) return restored;
  const step = { path, from: undefined, to: row };
  return {
    ...restored,
    conflicts: clashing(restored.conflicts, step, [{ id: 'earlier', value: null }], meta),
  };
}

/** Keeps a row that is taken out, so that a change made elsewhere meanwhile can bring it back whole. */
function remember(state: HouseholdState, path: string, current: unknown, to: unknown): HouseholdState {
  const isRow = path.split('/').length === 2;
  if (!isRow || to !== null || current === null) return state;
  return { ...state, removed: { ...state.removed, [path]: current } };
}
