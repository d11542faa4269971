import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, scrypt } from 'node:crypto';

/** A secret locked with another key: AES-256-GCM, so a wrong key or a changed byte is noticed. Base64url fields. */
export interface Wrapped {
  readonly iv: string;
  readonly data: string;
  readonly tag: string;
}

export function wrap(secret: Uint8Array, key: Uint8Array): Wrapped {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(secret), cipher.final()]);
  return {
    iv: iv.toString('base64url'),
    data: data.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
  };
}

/** @returns the secret, or undefined when the key does not fit. */
export function unwrap(wrapped: Wrapped, key: Uint8Array): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(wrapped.iv, 'base64url'));
  decipher.setAuthTag(Buffer.from(wrapped.tag, 'base64url'));
  const start = decipher.update(Buffer.from(wrapped.data, 'base64url'));
  try {
    return Buffer.concat([start, decipher.final()]);
  } catch {
    // GCM has one way to say "wrong key": the tag does not match.
    return undefined;
  }
}

/** A key of 32 bytes for one purpose, from the file key. */
export function deriveKey(fileKey: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, Buffer.alloc(0), `qiantai ${purpose}`, 32));
}

/** scrypt cost of the passphrase: about 0.2 s and 64 MB on an office PC. */
const passphraseCost = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

export function passphraseKey(passphrase: string, salt: Uint8Array): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, passphraseCost, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}
