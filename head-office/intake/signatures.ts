import { createPublicKey, type KeyObject, verify } from 'node:crypto';

const most = 20_000;

/**
 * Checks Ed25519 signatures on Node's worker threads: of all that a push costs, this is the most, and the server's one
 * thread for requests must not wait for it.
 */
export class Signatures {
  readonly #keys = new Map<string, KeyObject>();

  /** @param publicKey SPKI, base64url, as recorded when the desk was enrolled. */
  holds(text: string, signature: string, publicKey: string): Promise<boolean> {
    const bytes = Buffer.from(signature, 'base64url');
    // One signature can be written in several ways, of which only one is what the desk wrote.
    if (bytes.toString('base64url') !== signature) return Promise.resolve(false);
    return new Promise((resolve, reject) => {
      verify(null, Buffer.from(text, 'utf8'), this.#key(publicKey), bytes, (error, holds) => {
        if (error) reject(error);
        else resolve(holds);
      });
    });
  }

  #key(publicKey: string): KeyObject {
    const known = this.#keys.get(publicKey);
    if (known) return known;
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' });
    if (this.#keys.size >= most) this.#keys.clear();
    this.#keys.set(publicKey, key);
    return key;
  }
}
