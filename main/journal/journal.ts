import type { ErasedPart } from '../../shared/domain/privacy/erased-parts.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';

/** What the desk wants written: everything that the journal cannot know by itself. */
export interface PostingDraft {
  /** Wall clock, milliseconds since 1970. */
  readonly now: number;
  readonly clerk: string;
  readonly approver: string;
  readonly command: string;
  readonly request: string;
  readonly entries: readonly Entry[];
}

/** A posting on its way to the disk. */
export interface BegunPosting {
  readonly posting: Posting;
  /** Resolves when it is durable. When it rejects, the posting is not in the book. */
  readonly stored: Promise<void>;
}

/**
 * The desk's book. Appending is durable when the promise resolves; nothing is ever changed or taken out. Callers
 * append one after another: the chain has one end.
 */
export interface Journal {
  readonly site: string;
  readonly desk: string;
  /** Number of the desk's last posting, 0 for an empty book. */
  readonly lastSeq: number;
  /** Hash of the last head: what a signed day or a backup refers to. */
  readonly lastHash: string;
  /** ISO time of the last posting, or undefined for an empty book. */
  readonly lastAt: string | undefined;
  append(draft: PostingDraft): Promise<Posting>;
  /** Seals a posting and begins to write it. Nothing of it may be told to anybody before `stored` resolves. */
  begin(draft: PostingDraft): BegunPosting;
  /** Several postings in one transaction: all of them or none. */
  appendMany(drafts: readonly PostingDraft[]): Promise<readonly Posting[]>;
  /** Those of the ids that exist, in the order of their ids. */
  read(ids: readonly string[]): Promise<readonly Posting[]>;
  /** Postings of a desk after `seq`, in order. */
  readSince(desk: string, seq: number, limit: number): Promise<readonly Posting[]>;
  /** The whole book in batches, in the order of all postings of the site. */
  readAll(batch: number): AsyncIterable<readonly Posting[]>;
  /**
   * Blanks body parts for good; their hashes stay, so the chain still holds. One that is blank already, or not in this
   * book, is passed over. Nothing of them is left in the file when the promise resolves.
   */
  erase(parts: readonly ErasedPart[]): Promise<void>;
  count(): Promise<number>;
  close(): Promise<void>;
}
