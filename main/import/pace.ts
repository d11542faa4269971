import type { Stretch } from '../desk/together.ts';
import { stretchMillis } from './pauses.ts';

/**
 * Bounds of one posting, in households, and of one commit, in postings. Below the smallest, heads and signatures would
 * cost more than the households: a machine that is busy with other things would be kept busy even longer.
 */
const smallestPosting = 12;
/** Nothing of it is compiled yet when an import begins. */
const firstPosting = 3;
const largestPosting = 40;
const mostPostings = 8;

/**
 * How much of an import is written in one piece. A posting is folded in one stretch and postings are committed in one:
 * both follow the machine, so that a slow one stays as quick to answer as a fast one.
 */
export class Pace {
  #households = firstPosting;
  #postings = 1;

  /** Households in a posting. */
  get households(): number {
    return this.#households;
  }

  /** Postings that are committed together. */
  get postings(): number {
    return this.#postings;
  }

  /** What a piece of this size took. */
  readonly follow = ({ what, millis }: Stretch): void => {
    if (what === 'write') this.#postings = fitting(this.#postings, millis, 1, mostPostings);
    else this.#households = fitting(this.#households, millis, smallestPosting, largestPosting);
  };
}

/** The size that takes a stretch's time, reached step by step: one quick piece says little of the next. */
function fitting(size: number, millis: number, smallest: number, largest: number): number {
  const fits = Math.floor((size * stretchMillis) / Math.max(millis, 0.1));
  const next = Math.min(largest, fits, size + Math.max(1, size >> 2));
  return Math.max(next, Math.min(smallest, size * 2));
}
