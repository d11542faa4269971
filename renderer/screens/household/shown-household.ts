import type { HouseholdState } from '../../../shared/domain/households/state.ts';

/** A conflict as main shows it: its values are masked texts. */
export interface ShownConflict {
  readonly path: string;
  readonly label: string;
  readonly values: readonly {
    readonly id: string;
    readonly text: string;
    readonly desk?: string;
    readonly at?: string;
    /** Staff id. */
    readonly clerk?: string;
  }[];
}

/** A household as `presentHousehold` sends it: numbers masked, what the role may not see left out. */
export type ShownHousehold = Omit<HouseholdState, 'conflicts' | 'removed' | 'days' | 'unsent'> & {
  readonly conflicts: readonly ShownConflict[];
};
