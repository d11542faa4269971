import type { Random } from '../../main/engine/demo/random.ts';

const makers: readonly [(random: Random) => unknown, ...((random: Random) => unknown)[]] = [
  () => null,
  () => undefined,
  () => '',
  (random) => random.chance(0.5),
  (random) => random.whole(-3, 3),
  (random) => random.pick([Number.NaN, Number.POSITIVE_INFINITY, -0, 1e300, 2 ** 53, 0.1, -1]),
  (random) =>
    random.pick([
      '__proto__',
      'constructor',
      '\u0000',
      '\ud800',
      '\u202e倒写',
      "'; DROP TABLE row; --",
      '%_',
    ]),
  (random) => '长'.repeat(random.whole(1, 3_000)),
  (random) =>
    String.fromCharCode(...Array.from({ length: random.whole(1, 12) }, () => random.whole(0, 0xffff))),
  (random) =>
    random.pick(['2026-13-45', '２０２６', '99999999999', '3-2-1201', '13800000000', 'unit:3-2-1201']),
  () => new Date(Number.NaN),
  () => 10n,
  () => new Map([['a', 1]]),
  () => new Uint8Array(9),
  (random) => Array.from({ length: random.whole(0, 4) }, () => garbage(random)),
  (random) => ({ [String(garbage(random))]: garbage(random), kind: garbage(random), text: garbage(random) }),
  () => JSON.parse('{"__proto__": {"ok": true}, "page": {"page": 0}}') as unknown,
];

/** Anything that structured clone can carry from a page to the main process. */
export function garbage(random: Random): unknown {
  return random.pick(makers)(random);
}

/** The value with one or a few places replaced, dropped or added. */
export function mutated(value: unknown, random: Random): unknown {
  if (typeof value !== 'object' || value === null || random.chance(0.04)) return garbage(random);
  if (Array.isArray(value)) {
    return random.chance(0.1)
      ? [...value, garbage(random)]
      : value.map((item: unknown) => (random.chance(0.25) ? mutated(item, random) : item));
  }
  const members = Object.entries(value).filter(() => random.chance(0.95));
  const changed = members.map(([key, member]): [string, unknown] => [
    key,
    random.chance(0.2) ? mutated(member, random) : member,
  ]);
  return Object.fromEntries(random.chance(0.05) ? [...changed, ['more', garbage(random)]] : changed);
}
