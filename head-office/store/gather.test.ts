import { describe, expect, it } from 'vitest';
import { type GatherOptions, gather } from './gather.ts';

type Options = Partial<GatherOptions<string, string>>;

/** Groups that end when they are told to. */
function held(options: Options = {}) {
  const groups: { readonly items: readonly string[]; end(error?: Error): void }[] = [];
  const add = gather<string, string>({
    ...{ atOnce: 1, most: 10 },
    carryOut: (items) =>
      new Promise((resolve, reject) => {
        const end = (error?: Error) => (error ? reject(error) : resolve(items.map((item) => `${item}!`)));
        groups.push({ items, end });
      }),
    ...options,
  });
  return { add, groups, items: () => groups.map((group) => group.items.join(' ')) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('work that is gathered', () => {
  it('given nothing under way, then it begins at once and alone; what comes meanwhile goes together', async () => {
    const { add, groups, items } = held();
    const answers = ['a', 'b', 'c'].map(add);
    expect(items()).toEqual(['a']);
    groups[0]?.end();
    await settled();
    expect(items()).toEqual(['a', 'b c']);
    groups[1]?.end();
    expect(await Promise.all(answers)).toEqual(['a!', 'b!', 'c!']);
  });

  it('given as many groups as may be under way and as large, then the rest waits', async () => {
    const { add, groups, items } = held({ atOnce: 2, most: 2 });
    for (const item of ['a', 'b', 'c', 'd', 'e']) void add(item);
    expect(items()).toEqual(['a', 'b']);
    groups[1]?.end();
    await settled();
    expect(items()).toEqual(['a', 'b', 'c d']);
  });

  it('given items of one key, then they are never under way together, and others pass them', async () => {
    const { add, groups, items } = held({ atOnce: 2, keyOf: (item) => item.charAt(0) });
    for (const item of ['x1', 'x2', 'x3', 'y1']) void add(item);
    expect(items()).toEqual(['x1', 'y1']);
    groups[1]?.end();
    await settled();
    expect(items()).toEqual(['x1', 'y1']);
    groups[0]?.end();
    await settled();
    expect(items()).toEqual(['x1', 'y1', 'x2']);
  });

  it('given heavy items, then a group of several is no heavier than it may be, and none waits for ever', async () => {
    const { add, groups, items } = held({ weightOf: Number, heaviest: 5 });
    for (const item of ['1', '2', '3', '9', '1']) void add(item);
    for (const at of [0, 1, 2]) {
      groups[at]?.end();
      await settled();
    }
    expect(items()).toEqual(['1', '2 3', '9', '1']);
  });

  it('given a group that fails, then each of it is tried alone and only the guilty one fails', async () => {
    const tried: string[] = [];
    const add = gather<string, string>({
      ...{ atOnce: 1, most: 10 },
      carryOut: async (items) => {
        tried.push(items.join(' '));
        await settled();
        if (items.includes('bad')) throw new Error('not this one');
        return items;
      },
    });
    const answers = await Promise.allSettled(['a', 'b', 'bad', 'c'].map(add));
    expect(tried).toEqual(['a', 'b bad c', 'b', 'bad', 'c']);
    expect(answers.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
      ...['a', 'b', 'Error: not this one', 'c'],
    ]);
    expect(await add('later')).toBe('later');
  });
});
