import { canonicalJson } from './canonical-json.ts';
import { type BodyPart, type Head, headOf, type Posting, postingId } from './posting.ts';

/** What the chain needs of a cryptography library; main/ brings Node's. Texts are UTF-8, results base64url. */
export interface ChainCrypto {
  sha256(text: string): string;
  /** Signs with the desk's own key. */
  sign(text: string): string;
  verify(text: string, signature: string, publicKey: string): boolean;
}

export type SealedHead = Omit<Head, 'hashes'>;

/** Hashes, chains and signs a posting: after this nothing of it can change unnoticed. */
export function sealPosting(head: SealedHead, body: readonly BodyPart[], crypto: ChainCrypto): Posting {
  const full = headOf({ ...head, hashes: body.map((part) => bodyHash(part, crypto)) });
  const hash = crypto.sha256(canonicalJson(full));
  return { id: postingId(full.desk, full.seq), ...full, hash, sig: crypto.sign(hash), body };
}

function bodyHash(part: BodyPart, crypto: Pick<ChainCrypto, 'sha256'>): string {
  return crypto.sha256(canonicalJson(part));
}

export type ChainFault = 'gap' | 'chain' | 'hash' | 'signature' | 'body' | 'id';

/**
 * Checks one posting against the one before it on the same desk.
 * @returns the first fault, or undefined when it is whole. An erased body part is whole: its hash still chains.
 */
export function faultOf(
  posting: Posting,
  previous: { seq: number; hash: string },
  publicKey: string,
  crypto: Pick<ChainCrypto, 'sha256' | 'verify'>,
): ChainFault | undefined {
  if (posting.seq !== previous.seq + 1) return 'gap';
  if (posting.prev !== previous.hash) return 'chain';
  if (posting.id !== postingId(posting.desk, posting.seq)) return 'id';
  if (crypto.sha256(canonicalJson(headOf(posting))) !== posting.hash) return 'hash';
  if (!crypto.verify(posting.hash, posting.sig, publicKey)) return 'signature';
  if (posting.body.length !== posting.hashes.length) return 'body';
  const forged = posting.body.some(
    (part, i) => part !== null && bodyHash(part, crypto) !== posting.hashes[i],
  );
  return forged ? 'body' : undefined;
}

/** What the first posting of a desk is chained to. */
export const chainStart = { seq: 0, hash: '' } as const;
