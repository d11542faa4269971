import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Opening } from './opening.ts';

const order = async (...named: readonly (readonly [string, Promise<unknown>])[]) => {
  const seen: string[] = [];
  await Promise.all(named.map(async ([name, done]) => done.then(() => seen.push(name))));
  return seen;
};

test('nothing is being opened: nobody waits', async () => {
  await new Opening(() => undefined).moment;
});

test('a short opening is waited for, and told at its beginning and its end', async () => {
  const told: boolean[] = [];
  const opening: Opening = new Opening(() => told.push(opening.isUnderWay));
  const work = opening.during(() => wait(20));
  expect(opening.isUnderWay).toBe(true);
  expect(await order(['moment', opening.moment], ['later', wait(300)])).toEqual(['moment', 'later']);
  await work;
  expect(told).toEqual([true, false]);
});

test('a long opening is shown after a moment', async () => {
  const opening = new Opening(() => undefined);
  const work = opening.during(() => wait(1_500));
  expect(await order(['opened', work], ['moment', opening.moment])).toEqual(['moment', 'opened']);
});

test('an opening that fails is over', async () => {
  const opening = new Opening(() => undefined);
  await expect(opening.during(() => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk');
  await opening.moment;
  expect(opening.isUnderWay).toBe(false);
});
