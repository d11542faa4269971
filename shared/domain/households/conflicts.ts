import { applyChanges, sameValue, valueAt } from '../../forms/changes.ts';
import type { EntryMeta } from '../area.ts';
import type { Conflict, ConflictValue, HouseholdState } from './state.ts';

interface Step {
  readonly path: string;
  /** What the clerk saw there. */
  readonly from: unknown;
  readonly to: unknown;
}

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
  if (sameValue(current, to)) return supersede(state, step.path, step.from, current);
  const applied = remember(applyChanges(state, [{ path: step.path, value: to }]), step.path, current, to);
  const open = state.conflicts.some((one) => one.path === step.path);
  if (sameValue(current, step.from ?? null) && !open) return applied;
  const clash = sameValue(current, step.from ?? null) ? [] : [{ id: 'earlier', value: current }];
  return clashAt(applied, step, clash, meta);
}

/** The clerk's choice, and the end of the conflict between the values the clerk saw. */
export function foldSettled(
  state: HouseholdState,
  data: { path: string; from: unknown; value: unknown; seen: readonly unknown[] },
  meta: EntryMeta,
): HouseholdState {
  const conflicts = state.conflicts.flatMap((one) => {
    if (one.path !== data.path) return [one];
    const late = one.values.filter((v) => !data.seen.some((seen) => sameValue(seen, v.value)));
    return late.length > 0 ? [{ ...one, values: late }] : [];
  });
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
  return clashAt(restored, { path, from: undefined, to: row }, [{ id: 'earlier', value: null }], meta);
}

/** Adds to the values that stand against each other; the one the clerk saw and replaced is no longer one of them. */
function clashAt(state: HouseholdState, step: Step, first: readonly ConflictValue[], meta: EntryMeta) {
  const old = state.conflicts.find((one) => one.path === step.path)?.values ?? [];
  const replaced = (value: unknown) => step.from !== undefined && sameValue(value, step.from);
  const kept = [...old, ...first].filter((v) => !replaced(v.value) && !sameValue(v.value, step.to));
  const { posting, index, desk, at, clerk } = meta;
  const values = distinct([...kept, { id: `${posting}.${index}`, value: step.to ?? null, desk, at, clerk }]);
  return withConflict(state, { path: step.path, values });
}

/** Both desks wrote the same: nothing to settle, and what both replaced is no longer open. */
function supersede(state: HouseholdState, path: string, from: unknown, current: unknown): HouseholdState {
  const open = state.conflicts.find((one) => one.path === path);
  if (!open) return state;
  const values = open.values.filter((v) => sameValue(v.value, current) || !sameValue(v.value, from ?? null));
  return withConflict(state, { path, values });
}

function withConflict(state: HouseholdState, conflict: Conflict): HouseholdState {
  const others = state.conflicts.filter((one) => one.path !== conflict.path);
  return { ...state, conflicts: conflict.values.length > 1 ? [...others, conflict] : others };
}

function distinct(values: readonly ConflictValue[]): readonly ConflictValue[] {
  return values.filter((v, at) => values.findIndex((one) => sameValue(one.value, v.value)) === at);
}

/** Keeps a row that is taken out, so that a change made elsewhere meanwhile can bring it back whole. */
function remember(state: HouseholdState, path: string, current: unknown, to: unknown): HouseholdState {
  const isRow = path.split('/').length === 2;
  if (!isRow || to !== null || current === null) return state;
  return { ...state, removed: { ...state.removed, [path]: current } };
}
