import type { Conflict } from '../conflict.ts';
import type { HouseholdChange, HouseholdValues } from './schemas.ts';

/** A registration or change that the departments have not been told of. */
export interface Unsent {
  /** Posting and place in it. */
  readonly id: string;
  readonly at: string;
  readonly clerk: string;
  readonly registered: boolean;
  readonly changes: readonly HouseholdChange[];
}

/** What a clerk did to the household on one day. */
export interface HouseholdDay {
  readonly date: string;
  readonly clerk: string;
  readonly at: string;
  readonly registered: boolean;
  /** How often it was changed. */
  readonly changed: number;
}

/** [KEYHH 4.2.5] A 房产异动表 that told the departments. */
export interface Informed {
  readonly sheet: string;
  readonly departments: readonly string[];
  readonly at: string;
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
  /** What came from a roster is not in it: the departments have the roster. */
  readonly days: readonly HouseholdDay[];
  readonly unsent: readonly Unsent[];
  readonly informed: readonly Informed[];
  /** Rows erased on request, by path; the ids say nothing of the people. */
  readonly erased?: readonly string[];
  /** Those of them that another desk changed before it knew: the change is not shown, and has to be erased too. */
  readonly cameBack?: readonly string[];
  /** The import that registered it was undone: in no list, but a later change brings it back. */
  readonly withdrawn?: true;
}

export const unitSubject = (unit: string): string => `unit:${unit}`;
