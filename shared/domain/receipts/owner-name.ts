import type { Context } from '../area.ts';
import { type HouseholdState, unitSubject } from '../households/state.ts';

/** Whether the unit is in the register; one whose import was undone is not. */
export function isRegistered(context: Pick<Context, 'state'>, unit: string): boolean {
  const household = context.state<HouseholdState>(unitSubject(unit));
  return household !== undefined && !household.withdrawn;
}

/** The owner of a unit, who pays when nobody else is named; undefined where the unit or its owner is unknown. */
export function ownerName(context: Pick<Context, 'state'>, unit: string | undefined): string | undefined {
  if (unit === undefined || !isRegistered(context, unit)) return undefined;
  const people = context.state<HouseholdState>(unitSubject(unit))?.persons ?? [];
  return people.find((someone) => someone.relation === 'owner')?.name;
}
