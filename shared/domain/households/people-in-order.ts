import type { Person } from './schemas.ts';

const mainRelations = ['owner', 'tenant'];

/** Owners and tenants first: they are who the clerk asks for. */
export function peopleInOrder(persons: readonly Person[]): readonly Person[] {
  const isMain = (one: Person) => mainRelations.includes(one.relation ?? '');
  return [...persons.filter(isMain), ...persons.filter((one) => !isMain(one))];
}
