import { expect, test } from 'vitest';
import { createSalts } from './salts.ts';

test('every salt is twelve random bytes of its own, over several stocks', () => {
  const next = createSalts();
  const salts = Array.from({ length: 1_000 }, next);
  expect(new Set(salts).size).toBe(1_000);
  for (const salt of salts) expect(salt).toMatch(/^[\w-]{16}$/);
});
