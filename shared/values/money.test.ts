import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { capitalAmount, formatMoney, parseMoney } from './money.ts';

describe('money', () => {
  it.each([
    ['1,234.5', 123450],
    ['￥88', 8800],
    ['１２元', 1200],
    ['0.05', 5],
    ['-0.05', -5],
    ['12.', 1200],
    ['-0', 0],
  ])('reads %s as %i fen', (written, fen) => {
    expect(parseMoney(written)).toBe(fen);
  });
  it.each(['', '1.234', '1,23', '1e3', '--1', 'abc', '1 2.3.4', '99999999999999999'])(
    'refuses %s',
    (written) => {
      expect(parseMoney(written)).toBeUndefined();
    },
  );
  it('writes yuan with two decimals and reads its own writing back', () => {
    expect(formatMoney(123450)).toBe('1,234.50');
    expect(formatMoney(-5)).toBe('-0.05');
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
        expect(parseMoney(formatMoney(fen))).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });
  it.each([
    [123450, '壹仟贰佰叁拾肆圆伍角整'],
    [5, '伍分'],
    [0, '零圆整'],
    [1000501, '壹万零伍圆零壹分'],
    [10000000000, '壹亿圆整'],
    [-1230, '负壹拾贰圆叁角整'],
  ])('writes %i fen in capitals as %s', (fen, words) => {
    expect(capitalAmount(fen)).toBe(words);
  });
  it('different amounts have different capitals', () => {
    const amount = fc.integer({ min: 0, max: 1e9 });
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        expect(capitalAmount(a) === capitalAmount(b)).toBe(a === b);
      }),
    );
  });
  it('an amount that is no whole fen is a bug', () => {
    expect(() => formatMoney(0.1)).toThrow(RangeError);
  });
});
