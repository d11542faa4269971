import { describe, expect, it } from 'vitest';
import { areas } from './areas.ts';
import { createRegistry } from './registry.ts';

const registry = createRegistry(areas);
const meta = {
  ...{ posting: 'A1-0000000001', index: 0, desk: 'A1', seq: 1, hlc: '000000000001-0000' },
  ...{ at: '2026-11-21T08:00:00+08:00', clerk: 'wanglin', approver: '' },
};
const shapes: readonly (readonly [string, unknown])[] = [
  ['nothing', null],
  ['an empty object', {}],
  ['a list', []],
  ['a text', 'x'],
  ['an object of other members', { value: { value: null } }],
];

describe('[SYNC] entries that are not what their type says, from a newer program or a desk in wrong hands', () => {
  it.each(shapes)('given %s as the data of any entry, then every area passes it over', (_name, data) => {
    for (const area of registry.areas) {
      for (const { type, v, schema } of area.entries) {
        if (schema.safeParse(data).success) continue;
        for (const [word, version] of area.subjects.flatMap((word) => [
          [word, v] as const,
          [word, 0] as const,
        ])) {
          const entry = registry.upcast({ type, v: version, subject: `${word}:1`, data });
          expect(area.fold(undefined, entry, meta), `${type} of ${word}`).toBeUndefined();
          expect(area.describe(entry)).toHaveProperty('key');
        }
      }
    }
  });
});
