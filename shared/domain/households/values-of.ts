import { type HouseholdValues, householdSchema } from './schemas.ts';
import type { HouseholdState } from './state.ts';

/** The form's values of a household, without what the desk keeps beside them. */
export function valuesOf(state: HouseholdState): HouseholdValues {
  const names = new Set(Object.keys(householdSchema.shape));
  const own = Object.fromEntries(Object.entries(state).filter(([name]) => names.has(name)));
  return { ...own, unit: state.unit, persons: state.persons, vehicles: state.vehicles, pets: state.pets };
}
