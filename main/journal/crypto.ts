import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import type { ChainCrypto } from '../../shared/journal/chain.ts';

export interface DeskKeys {
  /** SPKI, base64url: public, recorded with the site. */
  readonly publicKey: string;
  /** PKCS #8, base64url: never leaves the encrypted key file. */
  readonly privateKey: string;
}

/** A new Ed25519 key pair for a desk. */
export function createDeskKeys(): DeskKeys {
  const pair = generateKeyPairSync('ed25519');
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url'),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
  };
}

/** Node's SHA-256 and Ed25519 behind the chain's port. Without a private key it can only check. */
export function nodeChainCrypto(privateKey?: string): ChainCrypto {
  const signer =
    privateKey === undefined
      ? undefined
      : createPrivateKey({ key: Buffer.from(privateKey, 'base64url'), type: 'pkcs8', format: 'der' });
  const publicKeys = new Map<string, ReturnType<typeof createPublicKey>>();
  const publicKeyOf = (text: string) => {
    const known = publicKeys.get(text);
    if (known) return known;
    const key = createPublicKey({ key: Buffer.from(text, 'base64url'), type: 'spki', format: 'der' });
    publicKeys.set(text, key);
    return key;
  };
  return {
    sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64url'),
    sign(text) {
      if (!signer) throw new Error('This desk has no private key: it can read the book, not write it');
      return sign(null, Buffer.from(text, 'utf8'), signer).toString('base64url');
    },
    verify: (text, signature, publicKey) =>
      verify(null, Buffer.from(text, 'utf8'), publicKeyOf(publicKey), Buffer.from(signature, 'base64url')),
  };
}
