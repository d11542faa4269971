import { inventedHouseholds } from '../../main/engine/demo/invented-household.ts';
import { fullName, mobile, surname } from '../../main/engine/demo/invented-person.ts';
import type { Random } from '../../main/engine/demo/random.ts';
import type { HouseholdValues, Person } from '../../shared/domain/households/schemas.ts';
import type { LargeSitePlan } from './plan.ts';

/** All households of the site: exactly `plan.residents` people, relatives staying where the invented families fall short. */
export function communityOf(plan: LargeSitePlan, random: Random): readonly HouseholdValues[] {
  const households = [...inventedHouseholds(plan.community, random)];
  let missing = plan.residents - households.reduce((sum, { persons }) => sum + persons.length, 0);
  for (let at = 0; missing > 0; at = (at + 7) % households.length) {
    const one = households[at];
    if (!one) break;
    households[at] = { ...one, persons: [...one.persons, relative(one.persons.length + 1, random)] };
    missing -= 1;
  }
  return households;
}

function relative(number: number, random: Random): Person {
  const sex = random.chance(0.5) ? 'male' : 'female';
  const name = fullName(random, sex, surname(random));
  return { id: `p${number}`, name, relation: 'relative', sex, phone: mobile(random) };
}
