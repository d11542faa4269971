import type { RxCollection } from 'rxdb';
import type { Posting } from '../../shared/journal/posting.ts';
import type { Journal } from './journal.ts';

/** End of one desk's chain in this book. */
export interface ChainEnd {
  readonly seq: number;
  readonly hash: string;
}

/** The book as replication needs it; everybody else knows the journal only. */
export interface ReplicableJournal extends Journal {
  /** The book's clock: the next posting comes after it. Never goes back. */
  readonly hlc: string;
  /** For what comes in. */
  readonly collection: RxCollection<Posting>;
  /** The same collection as if it held this desk's own postings only: for what goes out. */
  readonly own: RxCollection<Posting>;
  /** Where each desk's chain ends here, this desk's too. */
  chainEnds(): ReadonlyMap<string, ChainEnd>;
  /**
   * Stores checked postings of other desks; durable when the promise resolves. One that is here already stays as it is.
   * The desk's clock follows theirs, but never far into the future.
   */
  addForeign(postings: readonly Posting[]): Promise<void>;
  /** Takes the end of a forked book out, from a number on: the head office has other postings of these numbers. */
  cut(desk: string, fromSeq: number): Promise<void>;
}
