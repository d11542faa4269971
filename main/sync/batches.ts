import type { Posting } from '../../shared/journal/posting.ts';
import { syncLimits } from '../../shared/sync/protocol.ts';

/** Bytes of one push as JSON; the limit of the protocol leaves room for the frame around the postings. */
const mostBytes = syncLimits.pushBytes / 2;

/** As many postings as one push takes. */
export function batches(postings: readonly Posting[]): readonly (readonly Posting[])[] {
  const made: Posting[][] = [];
  let bytes = 0;
  for (const posting of postings) {
    const size = Buffer.byteLength(JSON.stringify(posting));
    const last = made.at(-1);
    if (last && last.length < syncLimits.push && bytes + size <= mostBytes) {
      last.push(posting);
      bytes += size;
    } else {
      made.push([posting]);
      bytes = size;
    }
  }
  return made;
}
