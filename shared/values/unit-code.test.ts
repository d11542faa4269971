import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatUnit, isUnitCode, parseUnitCode, unitParts } from './unit-code.ts';

describe('unit code', () => {
  it.each([
    ['3-2-1201', '3-2-1201'],
    ['3栋2单元1201', '3-2-1201'],
    ['3号楼2单元1201室', '3-2-1201'],
    ['3#2-1201', '3-2-1201'],
    ['3#楼2单元1201', '3-2-1201'],
    ['３－２－１２０１', '3-2-1201'],
    ['３栋２单元１２０１', '3-2-1201'],
    ['3 栋 2 单元 1201 房', '3-2-1201'],
    ['3栋2单元12层1201室', '3-2-1201'],
    ['第三栋二单元1201', '3-2-1201'],
    ['二十三幢1201', '23-0-1201'],
    ['03-02-0301', '3-2-301'],
    ['3栋1201', '3-0-1201'],
    ['3-1201', '3-0-1201'],
    ['3-0-1', '3-0-1'],
    ['A座1201', 'A-0-1201'],
    ['a座2单元1201a', 'A-2-1201A'],
  ])('reads %s as %s', (written, code) => {
    expect(parseUnitCode(written)).toBe(code);
  });
  it.each(['', '1201', '王琳', '3-2-', '3-2-1201-5', '2026/11/21x', '三栋'])('refuses %s', (written) => {
    expect(parseUnitCode(written)).toBeUndefined();
  });
  it('says it in Chinese', () => {
    expect(formatUnit('3-2-1201')).toBe('3栋2单元1201');
    expect(formatUnit('3-0-1201')).toBe('3栋1201');
    expect(formatUnit('A-0-1201')).toBe('A座1201');
    expect(formatUnit('岗亭')).toBe('岗亭');
  });
  it('what is said is read back, and a code is its own spelling', () => {
    const part = fc.integer({ min: 1, max: 99 });
    fc.assert(
      fc.property(
        fc.oneof(part.map(String), fc.constantFrom('A', 'B', 'C12', '3A')),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 9999 }),
        (building, unit, room) => {
          const code = `${building}-${unit}-${room}`;
          expect(parseUnitCode(formatUnit(code))).toBe(code);
          expect(isUnitCode(code)).toBe(true);
          expect(unitParts(code)).toEqual({ building, unit: String(unit), room: String(room) });
        },
      ),
    );
  });
});
