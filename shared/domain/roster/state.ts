import type { ShiftDefinition } from '../shifts/definition.ts';

/** Date → staff id → names of the shifts; who is free that day is not in it. */
export type RosterDays = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** What somebody works on a day, before and after. */
export interface CellChange {
  readonly date: string;
  /** Staff id, and the name as it was then: logs of old rosters keep it. */
  readonly staff: string;
  readonly staffName: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
}

export type RosterStatus = 'draft' | 'submitted' | 'reviewed' | 'returned';

interface Signed {
  readonly id: string;
  readonly name: string;
  readonly at: string;
}

/** Who works when in a month [DUTY 4.1]. */
export interface RosterState {
  readonly month: string;
  readonly status: RosterStatus;
  readonly days: RosterDays;
  /** The shifts as the site had them when they were last planned with: old rosters keep their words. */
  readonly shifts: readonly ShiftDefinition[];
  /** Everybody who wrote on it before the review: none of them may review it. */
  readonly preparedBy: readonly string[];
  readonly updatedAt: string;
  readonly submitted?: { readonly by: string; readonly at: string };
  /** The last review, also one that returned it. */
  readonly review?: Signed & { readonly accepted: boolean; readonly remark?: string };
  /** Changes after the review, oldest first. */
  readonly changed: readonly {
    readonly at: string;
    readonly by: string;
    readonly approver: string;
    readonly reason: string;
    readonly changes: readonly CellChange[];
  }[];
}

export function rosterSubject(month: string): string {
  return `roster:${month}`;
}

/** What somebody works on a date; empty: free. */
export function shiftsOn(days: RosterDays | undefined, date: string, staff: string): readonly string[] {
  return days?.[date]?.[staff] ?? [];
}
