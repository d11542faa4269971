import { officeOnlyEntries } from '../../shared/domain/site/office-only.ts';
import { faultOf } from '../../shared/journal/chain.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { type FaultCode, syncLimits } from '../../shared/sync/protocol.ts';
import type { DeskRecord } from '../store/office-store.ts';
import type { Signatures } from './signatures.ts';

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

export interface PostingCheck {
  readonly sha256: (text: string) => string;
  readonly signatures: Pick<Signatures, 'holds'>;
}

/**
 * Checks what a posting says about itself: its size, hashes and signature. Whether it follows the one before is asked
 * with `follows`.
 */
export async function innerFault(
  posting: Posting,
  publicKey: string,
  { sha256, signatures }: PostingCheck,
): Promise<PostingFault | undefined> {
  if (Buffer.byteLength(JSON.stringify(posting)) > syncLimits.posting) {
    return { code: 'size', detail: `more than ${syncLimits.posting} bytes` };
  }
  const itself = { seq: posting.seq - 1, hash: posting.prev };
  const found = faultOf(posting, itself, publicKey, { sha256, verify: () => true });
  if (found !== undefined) return { code: 'chain', detail: found };
  if (await signatures.holds(posting.hash, posting.sig, publicKey)) return undefined;
  return { code: 'signature', detail: 'not signed by this desk' };
}

export function follows(posting: Posting, before: { readonly seq: number; readonly hash: string }): boolean {
  return posting.seq === before.seq + 1 && posting.prev === before.hash;
}
