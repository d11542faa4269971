import { type ChainCrypto, type ChainFault, chainStart, faultOf } from '../../shared/journal/chain.ts';
import { type Posting, postingId } from '../../shared/journal/posting.ts';
import type { Journal } from '../journal/journal.ts';

export interface ChainReport {
  readonly postings: number;
  /** Body parts that were erased; their hashes still chain. */
  readonly erased: number;
  readonly desks: readonly { readonly desk: string; readonly lastSeq: number }[];
  /** The first posting that is not what was written. */
  readonly fault?: { readonly posting: string; readonly fault: ChainFault | 'unknown-desk' | 'unreadable' };
}

export interface VerifyOptions {
  readonly journal: Pick<Journal, 'readSince' | 'lastSeq'>;
  readonly crypto: Pick<ChainCrypto, 'sha256' | 'verify'>;
  /** Public keys of the site's desks. */
  readonly desks: ReadonlyMap<string, string>;
  /** Only so many last postings, of the journal's own desk. */
  readonly last?: number;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

const batch = 200;

/** Checks every posting of every known desk: number, chain, hash, signature, body. Stops at the first fault. */
export async function verifyChain(options: VerifyOptions): Promise<ChainReport> {
  const desks: { desk: string; lastSeq: number }[] = [];
  let postings = 0;
  let erased = 0;
  for (const [desk, publicKey] of options.desks) {
    const before = options.last === undefined ? 0 : Math.max(0, options.journal.lastSeq - options.last);
    const start = before === 0 ? undefined : await readAfter(options.journal, desk, before - 1, 1);
    if (start && 'fault' in start) return { postings, erased, desks, fault: start };
    let previous: { seq: number; hash: string } = start?.postings[0] ?? chainStart;
    for (;;) {
      options.signal?.throwIfAborted();
      const found = await readAfter(options.journal, desk, previous.seq, batch);
      if ('fault' in found) return { postings, erased, desks, fault: found };
      for (const posting of found.postings) {
        const fault = faultOf(posting, previous, publicKey, options.crypto);
        if (fault) return { postings, erased, desks, fault: { posting: posting.id, fault } };
        erased += posting.body.filter((part) => part === null).length;
        previous = posting;
      }
      postings += found.postings.length;
      options.onProgress?.(postings);
      // Signatures cost about 0.1 ms each: the window must stay alive between batches.
      await new Promise(setImmediate);
      if (found.postings.length < batch) break;
    }
    desks.push({ desk, lastSeq: previous.seq });
  }
  return { postings, erased, desks };
}

type Read = { postings: readonly Posting[] } | { posting: string; fault: 'unreadable' };

async function readAfter(
  journal: VerifyOptions['journal'],
  desk: string,
  after: number,
  limit: number,
): Promise<Read> {
  try {
    return { postings: await journal.readSince(desk, after, limit) };
  } catch (error) {
    // A damaged page: whatever stands in this batch cannot be read any more. The cause is for the log.
    console.error(`Postings of ${desk} after ${after} cannot be read:`, error);
    return { posting: postingId(desk, after + 1), fault: 'unreadable' };
  }
}
