import { compact } from './text.ts';

/** Why a resident identity number (GB 11643) is not one. */
export type IdNumberFault = 'spoiled' | 'length' | 'date' | 'checksum';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Half width, without spaces, capital X. Does not say whether it is a number at all. */
export function normaliseIdNumber(text: string): string {
  return compact(text);
}

/** The 18th character for the first 17 digits (GB 11643, ISO 7064 MOD 11-2). */
export function idCheckDigit(first17: string): string {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at] ?? 0), 0);
  return checkDigits[sum % 11] ?? '';
}

/**
 * A spreadsheet keeps 15 digits of a number: an identity number typed as a number comes back as 4.40301E+17 or with
 * zeros at its end. Such a number must be typed again; guessing its end would name another person.
 */
export function isSpoiledIdNumber(text: string): boolean {
  const id = compact(text);
  if (/^\d(\.\d+)?E\+?1[4-7]$/.test(id)) return true;
  return /^\d{15}000$/.test(id) && idCheckDigit(id.slice(0, 17)) !== id[17];
}

/** What is wrong with the number, or undefined. The 15-digit numbers given before 1999 are accepted. */
export function idNumberFault(text: string): IdNumberFault | undefined {
  const id = normaliseIdNumber(text);
  if (isSpoiledIdNumber(id)) return 'spoiled';
  if (!/^[1-9]\d{14}$/.test(id) && !/^[1-9]\d{16}[\dX]$/.test(id)) return 'length';
  if (birthDigits(id) === undefined) return 'date';
  if (id.length === 18 && idCheckDigit(id.slice(0, 17)) !== id[17]) return 'checksum';
  return undefined;
}

export function isIdNumber(text: string): boolean {
  return idNumberFault(text) === undefined;
}

/** Birth date as YYYY-MM-DD, or undefined for a number that is none. */
export function birthDateOf(text: string): string | undefined {
  const id = normaliseIdNumber(text);
  return isIdNumber(id) ? birthDigits(id) : undefined;
}

export function sexOf(text: string): 'male' | 'female' | undefined {
  const id = normaliseIdNumber(text);
  if (!isIdNumber(id)) return undefined;
  const digit = Number(id.length === 18 ? id[16] : id[14]);
  return digit % 2 === 1 ? 'male' : 'female';
}

function birthDigits(id: string): string | undefined {
  const digits = id.length === 18 ? id.slice(6, 14) : `19${id.slice(6, 12)}`;
  const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`;
  return isDate(date) && date >= '1850' ? date : undefined;
}

/** Whether the text is a day of the calendar as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(Number(text.slice(0, 4)), month);
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}
