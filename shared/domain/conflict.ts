import { sameValue } from '../forms/changes.ts';
import type { EntryMeta } from './area.ts';

/** One of the values that stand against each other at a place. */
export interface ConflictValue {
  /** Posting that wrote it; `earlier` for the one that was there first. */
  readonly id: string;
  readonly value: unknown;
  readonly desk?: string;
  readonly at?: string;
  readonly clerk?: string;
}

/** Two desks changed the same place without knowing of each other; the later value stands until a clerk settles it. */
export interface Conflict {
  readonly path: string;
  readonly values: readonly ConflictValue[];
}

export interface Step {
  readonly path: string;
  /** What the clerk saw there; undefined where nobody looked. */
  readonly from: unknown;
  readonly to: unknown;
}

/** The open conflicts after a step was applied where `current` stood. */
export function conflictsAfter(
  conflicts: readonly Conflict[],
  step: Step,
  current: unknown,
  meta: EntryMeta,
): readonly Conflict[] {
  if (sameValue(current, step.to)) return superseded(conflicts, step, current);
  const seen = sameValue(current, step.from);
  const open = conflicts.some((one) => one.path === step.path);
  if (seen && !open) return conflicts;
  return clashing(conflicts, step, seen ? [] : [{ id: 'earlier', value: current ?? null }], meta);
}

/** The end of a conflict between the values that whoever settled it saw; one that came later stays open. */
export function settledConflicts(
  conflicts: readonly Conflict[],
  { path, seen }: { readonly path: string; readonly seen: readonly unknown[] },
): readonly Conflict[] {
  return conflicts.flatMap((one) => {
    if (one.path !== path) return [one];
    const late = one.values.filter((v) => !seen.some((value) => sameValue(value, v.value)));
    return late.length > 0 ? [{ ...one, values: late }] : [];
  });
}

/** Adds to the values that stand against each other; the one the clerk saw and replaced is no longer one of them. */
export function clashing(
  conflicts: readonly Conflict[],
  step: Step,
  first: readonly ConflictValue[],
  meta: EntryMeta,
): readonly Conflict[] {
  const old = conflicts.find((one) => one.path === step.path)?.values ?? [];
  const fresh = first.filter((v) => !old.some((one) => sameValue(one.value, v.value)));
  const replaced = (value: unknown) => step.from !== undefined && sameValue(value, step.from);
  const kept = [...old, ...fresh].filter((v) => !replaced(v.value) && !sameValue(v.value, step.to));
  const { posting, index, desk, at, clerk } = meta;
  // Each value once: what was open is so already, and who has hundreds of them adds one more at once.
  const values = [...kept, { id: `${posting}.${index}`, value: step.to ?? null, desk, at, clerk }];
  return withConflict(conflicts, { path: step.path, values });
}

/** Both desks wrote the same: nothing to settle, and what both replaced is no longer open. */
function superseded(
  conflicts: readonly Conflict[],
  { path, from }: Step,
  current: unknown,
): readonly Conflict[] {
  const open = conflicts.find((one) => one.path === path);
  if (!open) return conflicts;
  const values = open.values.filter((v) => sameValue(v.value, current) || !sameValue(v.value, from));
  return withConflict(conflicts, { path, values });
}

function withConflict(conflicts: readonly Conflict[], conflict: Conflict): readonly Conflict[] {
  const others = conflicts.filter((one) => one.path !== conflict.path);
  return conflict.values.length > 1 ? [...others, conflict] : others;
}
