import { createHmac, randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { SecondFactor } from '../../../shared/office/api.ts';
import { codeText } from '../../../shared/sync/enrolment-code.ts';
import { deriveKey, lock, unlock } from '../../keys/wrap.ts';
import type { OfficeParts } from '../../parts.ts';

const period = 30;
const printedCount = 10;
const purpose = 'second factor';

type Parts = Pick<OfficeParts, 'keys' | 'company'>;

export interface NewFactor {
  /** Shown once. */
  readonly shown: SecondFactor;
  /** The app's secret as it is stored. */
  readonly locked: string;
  readonly codeHashes: readonly string[];
}

export function newFactor({ keys, company }: Parts, account: string): NewFactor {
  const secret = new Secret({ size: 20 });
  const printed = newPrintedCodes({ keys });
  return {
    shown: { address: totp(secret, company, account).toString(), printedCodes: printed.codes },
    locked: lock(secret.base32, keys.secret, purpose),
    codeHashes: printed.hashes,
  };
}

export function newPrintedCodes({ keys }: Pick<Parts, 'keys'>): {
  readonly codes: readonly string[];
  readonly hashes: readonly string[];
} {
  const codes = Array.from({ length: printedCount }, () =>
    codeText(randomBytes(12)).replaceAll(/(.{4})(?=.)/g, '$1-'),
  );
  return { codes, hashes: codes.map((code) => printedCodeHash({ keys }, code)) };
}

/** Typed in any case, with or without dashes, O for 0 and I or L for 1. */
export function printedCodeHash({ keys }: Pick<Parts, 'keys'>, typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHmac('sha256', deriveKey(keys.secret, 'printed codes')).update(plain).digest('base64url');
}

/**
 * The time step whose six digits these are; one before and one after now count too, for clocks are never the same.
 * @throws when the stored secret does not open: the office secret is another one.
 */
export function stepOf(
  { keys, company }: Parts,
  locked: string,
  typed: string,
  now: number,
): number | undefined {
  const token = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return undefined;
  const base32 = unlock(locked, keys.secret, purpose);
  if (base32 === undefined) throw new Error('A second factor does not open with this office secret');
  const app = totp(Secret.fromBase32(base32), company, '');
  const delta = app.validate({ token, timestamp: now, window: 1 });
  return delta === null ? undefined : TOTP.counter({ period, timestamp: now }) + delta;
}

function totp(secret: Secret, issuer: string, label: string): TOTP {
  return new TOTP({ issuer, label, secret, period, digits: 6, algorithm: 'SHA1' });
}
