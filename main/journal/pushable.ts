import type { Posting } from '../../shared/journal/posting.ts';
import { syncLimits } from '../../shared/sync/protocol.ts';

/** More than any form fills: a list that grew out of hand. Nothing of it was written. */
export class PostingTooLarge extends Error {
  override readonly name = 'PostingTooLarge';
}

/** Parts of a posting that a head office takes at most. */
const mostParts = 500;
/** Bytes left free for the day when the posting has to be kept whole inside another one, after a fork. */
const roomToKeep = 8 * 1024;

/**
 * A head office refuses a larger posting for good, and with it everything that the desk writes afterwards: so it must
 * not come into the book.
 * @throws PostingTooLarge
 */
export function pushable(posting: Posting): Posting {
  const mostBytes = syncLimits.posting - (posting.command === 'keepForks' ? 0 : roomToKeep);
  const fits = posting.body.length <= mostParts && Buffer.byteLength(JSON.stringify(posting)) <= mostBytes;
  if (!fits) throw new PostingTooLarge(`${posting.id} is larger than a head office takes`);
  return posting;
}
