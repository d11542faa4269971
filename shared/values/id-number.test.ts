import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  birthDateOf,
  idCheckDigit,
  idNumberFault,
  isDate,
  isIdNumber,
  isSpoiledIdNumber,
  sexOf,
} from './id-number.ts';

const birthDays = fc.date({ min: new Date('1900-01-01'), max: new Date('2026-01-01'), noInvalidDate: true });
const first17 = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), birthDays, fc.integer({ min: 1, max: 999 }))
  .map(
    ([area, day, order]) =>
      `${area}${day.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`,
  );

describe('identity number [GB 11643]', () => {
  it('knows the check character of the standard: its example ends with X', () => {
    expect(idNumberFault('11010519491231002X')).toBeUndefined();
    expect(birthDateOf('11010519491231002x')).toBe('1949-12-31');
    expect(sexOf('11010519491231002X')).toBe('female');
  });
  it('reads full width and spaces', () => {
    expect(isIdNumber('１１０１０５ 19491231 002Ｘ')).toBe(true);
  });
  it('accepts the old 15 digits: birth date in the 1900s, sex by the last digit', () => {
    expect(birthDateOf('110105491231002')).toBe('1949-12-31');
    expect(sexOf('110105491231003')).toBe('male');
  });
  it('says what is wrong', () => {
    expect(idNumberFault('11010519491231002')).toBe('length');
    expect(idNumberFault('110105194902300021')).toBe('date');
    expect(idNumberFault('110105194912310021')).toBe('checksum');
    expect(birthDateOf('110105194912310021')).toBeUndefined();
    expect(sexOf('110105194912310021')).toBeUndefined();
  });
  it('recognises numbers that a spreadsheet spoiled', () => {
    expect(isSpoiledIdNumber('4.40301E+17')).toBe(true);
    expect(isSpoiledIdNumber('4.40301199001E+17')).toBe(true);
    expect(idNumberFault('440301199001011000')).toBe('spoiled');
    expect(isSpoiledIdNumber('11010519491231002X')).toBe(false);
  });
  it('any digit changed is noticed', () => {
    fc.assert(
      fc.property(first17, fc.nat(16), fc.integer({ min: 1, max: 9 }), (digits, at, by) => {
        const id = digits + idCheckDigit(digits);
        expect(isIdNumber(id)).toBe(true);
        const other = `${id.slice(0, at)}${(Number(id[at]) + by) % 10}${id.slice(at + 1)}`;
        expect(isIdNumber(other)).toBe(false);
      }),
    );
  });
  it('knows the calendar', () => {
    expect([isDate('2024-02-29'), isDate('2023-02-29'), isDate('2023-2-9')]).toEqual([true, false, false]);
  });
});
