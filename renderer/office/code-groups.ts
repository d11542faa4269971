import { parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';

/** Letters and digits of a whole code, without its dashes. */
const whole = 24;

/** What was typed or pasted, as it is printed: `K7QM-2B9D-…`. Look-alikes are put right, everything else is left out. */
export function groupedCode(typed: string): string {
  return letters(typed).replaceAll(/(.{4})(?=.)/g, '$1-');
}

/**
 * Where the cursor stands in the grouped code after so many characters of what was typed: behind the same letter.
 */
export function cursorIn(typed: string, at: number): number {
  const before = letters(typed.slice(0, at)).length;
  const dashes = before === whole ? whole / 4 - 1 : Math.floor(before / 4);
  return Math.min(before + dashes, groupedCode(typed).length);
}

/** What is wrong with a code as far as it is typed, as a key of the texts with values; undefined when it is whole. */
export function codeFault(
  typed: string,
): { readonly key: string; readonly values: Readonly<Record<string, number>> } | undefined {
  if (parseEnrolmentCode(typed)) return undefined;
  const missing = whole - letters(typed).length;
  if (missing === whole) return { key: 'error.required', values: {} };
  return { key: 'office.code-short', values: { count: missing } };
}

/** U is no letter of a code and looks like none: it is dropped like any other sign. */
function letters(typed: string): string {
  return typed
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-HJKMNP-TV-Z]/g, '')
    .slice(0, whole);
}
