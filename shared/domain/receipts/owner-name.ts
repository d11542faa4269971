import type { Context } from '../area.ts';

interface HouseholdPeople {
  readonly persons: readonly { readonly name: string; readonly relation?: string }[];
}

/** The owner of a unit, who pays when nobody else is named; undefined where the unit or its owner is unknown. */
export function ownerName(context: Pick<Context, 'state'>, unit: string | undefined): string | undefined {
  if (unit === undefined) return undefined;
  const people = context.state<HouseholdPeople>(`unit:${unit}`)?.persons ?? [];
  return people.find((someone) => someone.relation === 'owner')?.name;
}
