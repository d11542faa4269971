import { officeOnlyEntries } from '../../shared/domain/site/office-only.ts';
import { type ChainCrypto, faultOf } from '../../shared/journal/chain.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { type FaultCode, syncLimits } from '../../shared/sync/protocol.ts';
import type { DeskRecord } from '../store/office-store.ts';

export interface PostingFault {
  readonly code: Extract<FaultCode, 'site' | 'size' | 'schema' | 'chain' | 'signature'>;
  readonly detail: string;
}

/** What can be said of a posting at once, before it is known whether it was sent before. */
export function outerFault(
  posting: Posting,
  desk: Pick<DeskRecord, 'site' | 'desk'>,
): PostingFault | undefined {
  if (posting.site !== desk.site || posting.desk !== desk.desk) {
    return { code: 'site', detail: `of ${posting.desk} at ${posting.site}` };
  }
  const types = posting.body.flatMap((part) => part?.entry.type ?? []);
  const reserved = types.find((type) => officeOnlyEntries.has(type));
  if (reserved === undefined) return undefined;
  return { code: 'schema', detail: `${reserved} is written by the head office only` };
}

/**
 * Checks what a posting says about itself: its size, hashes and signature. Whether it follows the one before is asked
 * with `follows`.
 */
export function innerFault(
  posting: Posting,
  publicKey: string,
  crypto: Pick<ChainCrypto, 'sha256' | 'verify'>,
): PostingFault | undefined {
  if (Buffer.byteLength(JSON.stringify(posting)) > syncLimits.posting) {
    return { code: 'size', detail: `more than ${syncLimits.posting} bytes` };
  }
  const itself = { seq: posting.seq - 1, hash: posting.prev };
  const found =
    faultOf(posting, itself, publicKey, crypto) ?? (isPlain(posting.sig) ? undefined : 'signature');
  if (found === undefined) return undefined;
  return { code: found === 'signature' ? 'signature' : 'chain', detail: found };
}

export function follows(posting: Posting, before: { readonly seq: number; readonly hash: string }): boolean {
  return posting.seq === before.seq + 1 && posting.prev === before.hash;
}

/** One signature can be written in several ways, of which only one is what the desk wrote. */
function isPlain(signature: string): boolean {
  return Buffer.from(signature, 'base64url').toString('base64url') === signature;
}
