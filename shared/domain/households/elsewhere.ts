import { formatUnit } from '../../values/unit-code.ts';
import type { Context, Refusal } from '../area.ts';
import { isSamePerson, personToken } from './person-token.ts';
import type { HouseholdValues, Person } from './schemas.ts';
import { type HouseholdState, unitSubject } from './state.ts';

const code = 'households.person-elsewhere';

/** Warnings for people who are registered in another room already: often right (two flats), often a slip. */
export function elsewhereWarnings(
  household: HouseholdValues,
  persons: readonly Person[],
  context: Pick<Context, 'rows' | 'state' | 'acknowledged'>,
): readonly Refusal[] {
  if (context.acknowledged.has(code)) return [];
  return persons.flatMap((person) => {
    const scope = personToken(person);
    if (!scope) return [];
    const units = context
      .rows({ kind: 'person', scope })
      .map((row) => row.unit)
      .filter((unit) => unit !== undefined && unit !== household.unit && livesAt(unit, person, context));
    const [unit] = units;
    if (!unit) return [];
    const index = household.persons.findIndex((one) => one.id === person.id);
    const values = { name: person.name, unit: formatUnit(unit) };
    return [{ code, overridable: true as const, field: `persons.${index}.name`, values }];
  });
}

/** The token is shared by many people: the real values decide. */
function livesAt(unit: string, person: Person, context: Pick<Context, 'state'>): boolean {
  const household = context.state<HouseholdState>(unitSubject(unit));
  return household?.persons.some((other) => isSamePerson(other, person)) ?? false;
}
