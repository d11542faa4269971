import type { HouseholdValues } from './schemas.ts';

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

export interface HouseholdState extends HouseholdValues {
  readonly registeredAt: string;
  readonly updatedAt: string;
  /** How many times it was changed since it was registered: an import takes back only untouched ones. */
  readonly changes: number;
  readonly conflicts: readonly Conflict[];
  readonly importId?: string;
  /** Rows taken out, by path: a change of the row made elsewhere meanwhile brings it back instead of being lost. */
  readonly removed: Readonly<Record<string, unknown>>;
  /** The import that registered it was undone: in no list, but a later change brings it back. */
  readonly withdrawn?: true;
}

export const unitSubject = (unit: string): string => `unit:${unit}`;
