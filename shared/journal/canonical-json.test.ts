import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [{ 房号: '3-2-1201', amount: 24680 }, '{"amount":24680,"房号":"3-2-1201"}'],
    [{ '\u{1f600}': 1, '\ufb33': 2 }, '{"\u{1f600}":1,"\ufb33":2}'],
    [[1e21, 1e-7, -0, 0.1], '[1e+21,1e-7,0,0.1]'],
    [{ a: undefined, b: '"\\\n\u0001' }, '{"b":"\\"\\\\\\n\\u0001"}'],
  ])('writes %j as the literal vector', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  test('does not depend on the order in which keys were set, and keeps the value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(reversed)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('refuses what JSON cannot hold', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
    expect(() => canonicalJson([1n])).toThrow(TypeError);
  });
});
