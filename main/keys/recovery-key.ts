import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O, U, so that a key read from paper is typed right. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A key of 160 bits to be printed and locked away, in eight groups of four: `7K2M-...`. */
export function createRecoveryKey(): string {
  const bits = [...randomBytes(20)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const letters = bits.match(/.{5}/g)?.map((five) => alphabet[Number.parseInt(five, 2)]) ?? [];
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** What was typed, in the one form that was wrapped: upper case, look-alikes mended, no dashes. */
export function normalRecoveryKey(typed: string): string {
  return typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}
