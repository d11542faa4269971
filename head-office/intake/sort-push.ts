import type { Posting } from '../../shared/journal/posting.ts';
import type { Tail } from '../store/office-store.ts';

export interface SortedPush {
  /** Up to the end of the book: either sent before, or a fork. */
  readonly old: readonly Posting[];
  /** The next numbers, without a gap. */
  readonly next: readonly Posting[];
  /** Behind a gap. */
  readonly early: readonly Posting[];
}

/** Sorts postings of one desk, in order of their numbers and each number once, by what the book has. */
export function sortPush(postings: readonly Posting[], tail: Tail): SortedPush {
  const old = postings.filter(({ seq }) => seq <= tail.seq);
  const fresh = postings.slice(old.length);
  const gap = fresh.findIndex(({ seq }, index) => seq !== tail.seq + 1 + index);
  const run = gap === -1 ? fresh.length : gap;
  return { old, next: fresh.slice(0, run), early: fresh.slice(run) };
}

/**
 * Puts the postings of a push in order of their numbers.
 * @returns the same number with two hashes, when there is one.
 */
export function inOrder(postings: readonly Posting[]): {
  readonly each: readonly Posting[];
  readonly twice?: Posting;
} {
  const bySeq = new Map<number, Posting>();
  let twice: Posting | undefined;
  for (const posting of postings) {
    const known = bySeq.get(posting.seq);
    if (known && known.hash !== posting.hash) twice ??= posting;
    if (!known) bySeq.set(posting.seq, posting);
  }
  const each = [...bySeq.values()].sort((a, b) => a.seq - b.seq);
  return twice ? { each, twice } : { each };
}
