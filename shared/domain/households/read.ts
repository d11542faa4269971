import type { FieldError } from '../../forms/schema.ts';
import { parseForm } from '../../forms/schema.ts';
import type { Values } from '../../forms/visible.ts';
import { birthDateOf, sexOf } from '../../values/id-number.ts';
import { householdForm } from './form.ts';
import { isSamePerson } from './person-token.ts';
import { type HouseholdValues, householdSchema, type Person } from './schemas.ts';

export type ReadHousehold =
  | { readonly household: HouseholdValues; readonly errors?: undefined }
  | { readonly errors: readonly FieldError[] };

/**
 * A household from a form's values: checked by the form's definition, every row with an id, sex and birth date
 * taken from the identity number where they are empty. `before` is what stood there when it is a change.
 */
export function readHousehold(values: Values, newId: () => string, before?: HouseholdValues): ReadHousehold {
  const { errors, values: answers } = parseForm(householdForm, values, before);
  if (errors.length > 0) return { errors };
  const household = householdSchema.parse(withRowIds(answers, newId));
  const twice = personTwice(household.persons);
  if (twice) return { errors: [twice] };
  const old = new Map(before?.persons.map((one) => [one.id, one]));
  return {
    household: { ...household, persons: household.persons.map((one) => completed(one, old.get(one.id))) },
  };
}

/** Only an answer that is empty, or that came from the number now replaced, is taken from the number. */
function completed(person: Person, old: Person | undefined): Person {
  if (!person.idNumber) return person;
  const before = old?.idNumber ?? '';
  const own = (now: string | undefined, derived: string | undefined) =>
    now !== undefined && (now !== derived || before === person.idNumber);
  const birthDate = own(person.birthDate, birthDateOf(before))
    ? person.birthDate
    : birthDateOf(person.idNumber);
  const sex = own(person.sex, sexOf(before)) ? person.sex : sexOf(person.idNumber);
  return { ...person, ...(birthDate ? { birthDate } : {}), ...(sex ? { sex } : {}) };
}

function withRowIds(values: Values, newId: () => string): Values {
  const rows = (table: unknown) =>
    Array.isArray(table) ? table.map((row: Values) => ({ ...row, id: row.id ?? newId() })) : [];
  return {
    ...values,
    persons: rows(values.persons),
    vehicles: rows(values.vehicles),
    pets: rows(values.pets),
  };
}

function personTwice(persons: readonly Person[]): FieldError | undefined {
  const index = persons.findIndex((one, at) =>
    persons.slice(0, at).some((other) => isSamePerson(one, other)),
  );
  const person = persons[index];
  if (!person) return undefined;
  return { code: 'households.person-twice', field: `persons.${index}.name`, values: { name: person.name } };
}
