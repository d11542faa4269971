import { describe, expect, it } from 'vitest';
import { formatEnrolmentCode, parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { codeFault, cursorIn, groupedCode } from './code-groups.ts';

const code = { secret: 'K7QM2B9D0XVA', certificate: '31HTN8WPCYRE' };
const printed = formatEnrolmentCode(code);

describe('the enrolment code as it is typed', () => {
  it.each([
    ['as it is printed', printed],
    ['in small letters without dashes', printed.replaceAll('-', '').toLowerCase()],
    ['with blanks and a line break', ` ${printed.replaceAll('-', ' \n')} `],
    ['with dashes of a chat program', printed.replaceAll('-', '–')],
    ['with O for 0 and I or l for 1', printed.replaceAll('0', 'o').replace('31', '3l').replace('31', '3I')],
  ])(
    'given a code %s, when it is pasted, then it stands there in groups and is understood',
    (_how, typed) => {
      expect(groupedCode(typed)).toBe(printed);
      expect(parseEnrolmentCode(groupedCode(typed))).toEqual(code);
    },
  );

  it('given half a code, when it is typed on, then a dash comes only before the next group', () => {
    expect(groupedCode('k7qm')).toBe('K7QM');
    expect(groupedCode('k7qm2')).toBe('K7QM-2');
    expect(groupedCode(`${printed}ABCD`)).toBe(printed);
  });

  it.each([
    ['k7qm2', 5, 6],
    ['K7QM-2B9D', 2, 2],
    // A letter put in the middle moves the ones behind it on; the cursor stays behind that letter.
    ['K7XQM-2B9D', 3, 3],
    ['', 0, 0],
    [printed, printed.length, printed.length],
  ])(
    'given %j with the cursor at %i, when it is grouped, then the cursor is at %i',
    (typed, at, expected) => {
      expect(cursorIn(typed, at)).toBe(expected);
    },
  );

  it('given a code as far as it is typed, when it is sent, then it says what is missing', () => {
    expect(codeFault('')).toEqual({ key: 'error.required', values: {} });
    expect(codeFault('K7QM-2')).toEqual({ key: 'office.code-short', values: { count: 19 } });
    expect(codeFault(printed)).toBeUndefined();
  });
});
