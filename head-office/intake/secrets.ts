import { createHash, randomBytes } from 'node:crypto';

/** A new token for a desk; the head office keeps only its hash. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The only form in which tokens and enrolment codes are kept. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('base64url');
}
