import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const ivBytes = 12;
const tagBytes = 16;

/** A key of 32 bytes for one purpose, from the office secret. */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `qiantai office ${purpose}`, 32));
}

/** Locks a text for one purpose with AES-256-GCM: a wrong key or a changed byte is noticed. */
export function lock(text: string, secret: Uint8Array, purpose: string): string {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv('aes-256-gcm', deriveKey(secret, purpose), iv);
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), data]).toString('base64url');
}

/** @returns undefined when the secret does not fit or the text was changed. */
export function unlock(locked: string, secret: Uint8Array, purpose: string): string | undefined {
  const bytes = Buffer.from(locked, 'base64url');
  if (bytes.length < ivBytes + tagBytes) return undefined;
  const iv = bytes.subarray(0, ivBytes);
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(secret, purpose), iv);
  decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  const start = decipher.update(bytes.subarray(ivBytes + tagBytes));
  try {
    return Buffer.concat([start, decipher.final()]).toString('utf8');
  } catch {
    // GCM has one way to say "wrong key": the tag does not match.
    return undefined;
  }
}
