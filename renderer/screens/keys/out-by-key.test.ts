import { expect, test } from 'vitest';
import { outByKey } from './out-by-key.ts';

const slip = (scope: string, count: number) => ({
  kind: 'key-slip',
  id: `key-slip:${count}`,
  scope,
  data: { count },
});

test('given one key out on two slips, when counted, then both count', () => {
  const out = outByKey([slip('key:1', 2), slip('key:2', 1), slip('key:1', 1)]);
  expect(out.get('key:1')).toBe(3);
  expect(out.get('key:2')).toBe(1);
});
