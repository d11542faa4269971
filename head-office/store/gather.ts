export interface GatherOptions<T, R> {
  /** How many groups are under way at a time; what comes then waits for the next one. */
  readonly atOnce: number;
  /** Most items of a group. */
  readonly most: number;
  /** Carries out a group, all of it or nothing. @returns what became of each item, in their order. */
  readonly carryOut: (items: readonly T[]) => Promise<readonly R[]>;
  /** Items of one key are never under way at the same time, and never in one group. */
  readonly keyOf?: (item: T) => string;
  /** What an item weighs; a group of several weighs no more than `heaviest`. */
  readonly weightOf?: (item: T) => number;
  readonly heaviest?: number;
}

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Does together what comes while earlier work is under way: with little to do nothing waits, with much to do many share
 * one way to the database and back. When a group fails, each of its items is tried alone: one cannot fail another.
 */
export function gather<T, R>(options: GatherOptions<T, R>): (item: T) => Promise<R> {
  const waiting = new Set<Waiting<T, R>>();
  const takenKeys = new Set<string>();
  let underWay = 0;

  const takeGroup = (): readonly Waiting<T, R>[] => {
    const { most, keyOf, weightOf, heaviest = Number.POSITIVE_INFINITY } = options;
    const group: Waiting<T, R>[] = [];
    let weight = 0;
    for (const one of waiting) {
      if (group.length === most) break;
      const key = keyOf?.(one.item);
      if (key !== undefined && takenKeys.has(key)) continue;
      weight += weightOf?.(one.item) ?? 0;
      if (group.length > 0 && weight > heaviest) break;
      if (key !== undefined) takenKeys.add(key);
      waiting.delete(one);
      group.push(one);
    }
    return group;
  };

  const finish = async (group: readonly Waiting<T, R>[]): Promise<void> => {
    const results = await settle(group, options.carryOut);
    for (const [at, { resolve, reject }] of group.entries()) {
      const result = results[at];
      if (result?.status === 'fulfilled') resolve(result.value);
      else reject(result ? result.reason : new Error('Nothing became of what was gathered'));
    }
  };

  const next = (): void => {
    while (underWay < options.atOnce) {
      const group = takeGroup();
      if (group.length === 0) return;
      underWay += 1;
      void finish(group).finally(() => {
        underWay -= 1;
        for (const { item } of group) takenKeys.delete(options.keyOf?.(item) ?? '');
        next();
      });
    }
  };

  return (item) =>
    new Promise<R>((resolve, reject) => {
      waiting.add({ item, resolve, reject });
      next();
    });
}

async function settle<T, R>(
  group: readonly { readonly item: T }[],
  carryOut: GatherOptions<T, R>['carryOut'],
): Promise<readonly PromiseSettledResult<R>[]> {
  const alone = async (item: T): Promise<R> => {
    const results = await carryOut([item]);
    for (const result of results) return result;
    throw new Error('Nothing became of what was gathered');
  };
  const [first] = group;
  if (first && group.length === 1) return Promise.allSettled([alone(first.item)]);
  try {
    const results = await carryOut(group.map(({ item }) => item));
    return results.map((value) => ({ status: 'fulfilled', value }));
  } catch {
    // Which of them it was shows when each is tried alone; that failure is the one that is told.
    return Promise.allSettled(group.map(({ item }) => alone(item)));
  }
}
