import type { Values } from '../../forms/visible.ts';
import type { Refusal } from '../area.ts';
import { readHousehold } from '../households/read.ts';
import type { HouseholdValues } from '../households/schemas.ts';

/**
 * A household of a roster whose form was checked, so that the import does not go through its answers again. Only code
 * of this process can hand one in: what comes through a channel, from the window too, is values and never of a class.
 */
export class CheckedHousehold {
  readonly household: HouseholdValues;

  /** @param household what `checkHousehold` let through, here or in a thread of this process */
  constructor(household: HouseholdValues) {
    this.household = household;
  }
}

export interface RefusedHousehold {
  readonly unit: string;
  readonly refusals: readonly Refusal[];
}

/** Checks the answers about a household as the form does. */
export function checkHousehold(values: Values, newId: () => string): CheckedHousehold | RefusedHousehold {
  const read = readHousehold(withRelations(values), newId);
  if (read.errors) return { unit: String(values.unit ?? ''), refusals: read.errors };
  return new CheckedHousehold(read.household);
}

/** Rosters list owners; who has no relation written is taken for one. */
function withRelations(values: Values): Values {
  if (!Array.isArray(values.persons)) return values;
  return { ...values, persons: values.persons.map((one: Values) => ({ relation: 'owner', ...one })) };
}
