/** A posting that was cut from the book because the head office has another one of its number. */
export interface KeptPosting {
  readonly hash: string;
  readonly at: string;
  /** Staff ids. */
  readonly clerk: string;
  readonly approver: string;
  readonly command: string;
  /** What it was about, `receipt:R-A1-20261121-003`; what it said is in the book. */
  readonly subjects: readonly string[];
  /** Posting that keeps it. */
  readonly keptIn: string;
}

export interface ForkState {
  readonly posting: string;
  readonly desk: string;
  readonly keptAt: string;
  /** Mostly one; two when two copies of a disk ran on. */
  readonly kept: readonly KeptPosting[];
  readonly settled?: { readonly text: string; readonly at: string; readonly clerk: string };
}

export const forkSubject = (posting: string): string => `fork:${posting}`;
