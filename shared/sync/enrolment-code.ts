/**
 * What a person types to enrol a desk: six groups of four letters and digits without look-alikes. The first three
 * groups are the one-time secret, the last three the beginning of the SHA-256 of the head office's certificate, so that
 * a desk knows at first contact whom it speaks to.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const half = 12;

export interface EnrolmentCode {
  readonly secret: string;
  readonly certificate: string;
}

/** Twelve characters of the code's alphabet for the first bytes (five bits each of at least 12). */
export function codeText(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, half), (byte) => alphabet[byte % alphabet.length]).join('');
}

export function formatEnrolmentCode({ secret, certificate }: EnrolmentCode): string {
  return (secret + certificate).replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Takes what was typed, in any case, with or without dashes and blanks, O for 0 and I or L for 1. */
export function parseEnrolmentCode(typed: string): EnrolmentCode | undefined {
  const text = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (text.length !== 2 * half || [...text].some((letter) => !alphabet.includes(letter))) return undefined;
  return { secret: text.slice(0, half), certificate: text.slice(half) };
}
