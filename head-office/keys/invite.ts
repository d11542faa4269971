import { randomBytes } from 'node:crypto';
import { codeText, formatEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { hashOfSecret } from '../intake/secrets.ts';
import type { OfficeParts } from '../parts.ts';
import { certificatePart } from './certificate.ts';

/** How long an enrolment code can be used. Milliseconds. */
const validFor = 7 * 24 * 60 * 60_000;

/** A one-time code a person types at a desk, and until when (ISO time). */
export interface Invitation {
  readonly code: string;
  readonly expiresAt: string;
}

/** Makes an enrolment code: for a new desk of a site, or without one for a desk that brings a site of its own. */
export async function invite(
  { store, keys, clock }: Pick<OfficeParts, 'store' | 'keys' | 'clock'>,
  site: string | undefined,
): Promise<Invitation> {
  const secret = codeText(randomBytes(12));
  const expiresAt = new Date(clock() + validFor).toISOString();
  await store.addInvitation({
    codeHash: hashOfSecret(secret),
    expiresAt,
    ...(site === undefined ? {} : { site }),
  });
  return {
    code: formatEnrolmentCode({ secret, certificate: certificatePart(keys.tls?.certificate) }),
    expiresAt,
  };
}
