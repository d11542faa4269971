import { expect, test } from 'vitest';
import { Turns } from './turns.ts';

test('work that nothing is before begins before the call returns', () => {
  const turns = new Turns();
  const seen: string[] = [];
  void turns.take(() => seen.push('work'));
  seen.push('after the call');
  expect(seen).toEqual(['work', 'after the call']);
});

test('work waits for what was asked for before it, also for what failed', async () => {
  const turns = new Turns();
  const seen: string[] = [];
  const slow = (name: string, fails: boolean) => async () => {
    seen.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 2));
    seen.push(`${name} ends`);
    if (fails) throw new Error(name);
  };
  const first = turns.take(slow('first', true));
  const second = turns.take(slow('second', false));
  const third = turns.take(() => seen.push('third'));
  await expect(first).rejects.toThrow('first');
  // Asked for at the moment when the first has just ended: it must not pass those that wait.
  const fourth = turns.take(() => seen.push('fourth'));
  await Promise.all([second, third, fourth]);
  expect(seen).toEqual(['first begins', 'first ends', 'second begins', 'second ends', 'third', 'fourth']);
});
