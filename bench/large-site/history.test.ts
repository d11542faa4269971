import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry } from '../../shared/domain/registry.ts';
import { communityOf } from './community.ts';
import { historyOf } from './history.ts';
import { largeSitePlan } from './plan.ts';

const registry = createRegistry(areas);
const plan = largeSitePlan(4_000);
const history = [...historyOf(plan, 'scrypt$a$b', 2)];

describe('the large site', () => {
  test('has as many postings as asked for, founding included, in the order of the clock', () => {
    expect(history).toHaveLength(3_998);
    // A clock of whole milliseconds, as every desk's is: the order of the book is made of them.
    expect(history.every(({ now }, at) => Number.isInteger(now) && now >= (history[at - 1]?.now ?? 0))).toBe(
      true,
    );
  });

  test('given the same plan, then the same postings', () => {
    expect([...historyOf(plan, 'scrypt$a$b', 2)]).toEqual(history);
  });

  test('every entry is what its area writes', () => {
    const wrong = history
      .flatMap(({ entries }) => entries)
      .filter(({ type, data }) => !registry.entry(type)?.schema.safeParse(data).success);
    expect(wrong.slice(0, 3)).toEqual([]);
  });

  test('given the full size, then 20,000 units and 60,000 residents in ten years', () => {
    const full = largeSitePlan(1_000_000);
    const households = communityOf(full, seededRandom(full.seed));
    expect(households).toHaveLength(20_000);
    expect(households.reduce((sum, { persons }) => sum + persons.length, 0)).toBe(60_000);
    expect(full.days).toBe(3_650);
  });
});
