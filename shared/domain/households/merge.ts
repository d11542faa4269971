import { type Change, sameValue } from '../../forms/changes.ts';
import { isSamePerson } from './person-token.ts';
import type { HouseholdValues, Person } from './schemas.ts';

type Row = { readonly id: string };

/**
 * What has to change in a household so that it also says what another record of the same room says: a roster's
 * line, or a registration made at another desk. It only adds and corrects; what the other record leaves out stays.
 */
export function mergeChanges(current: HouseholdValues, other: HouseholdValues): readonly Change[] {
  const { persons, vehicles, pets, unit: _unit, ...plain } = other;
  return [
    ...givenFields('', current, plain),
    ...mergeRows('persons', current.persons, persons, matchPerson),
    ...mergeRows('vehicles', current.vehicles, vehicles, (all, one) =>
      all.find((v) => v.plate === one.plate),
    ),
    ...mergeRows('pets', current.pets, pets, (all, one) =>
      all.find((pet) => pet.kind === one.kind && pet.name === one.name),
    ),
  ];
}

/** In one room the name is enough, unless the papers say that they are two people. */
function matchPerson(persons: readonly Person[], one: Person): Person | undefined {
  const byName = (p: Person) =>
    p.name === one.name && !(p.idNumber && one.idNumber && p.idNumber !== one.idNumber);
  return persons.find((p) => isSamePerson(p, one)) ?? persons.find(byName);
}

function mergeRows<R extends Row>(
  table: string,
  current: readonly R[],
  others: readonly R[],
  match: (all: readonly R[], one: R) => R | undefined,
): readonly Change[] {
  return others.flatMap((one) => {
    const same = match(current, one);
    if (!same) return [{ path: `${table}/${one.id}`, value: one }];
    const { id: _id, ...fields } = one;
    return givenFields(`${table}/${same.id}/`, same, fields);
  });
}

function givenFields(prefix: string, current: object, given: object): readonly Change[] {
  const now = new Map<string, unknown>(Object.entries(current));
  return Object.entries(given)
    .filter(([name, value]) => value !== undefined && !sameValue(now.get(name), value))
    .map(([name, value]) => ({ path: `${prefix}${name}`, value }));
}
