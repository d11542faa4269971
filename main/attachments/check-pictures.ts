import type { Posting } from '../../shared/journal/posting.ts';
import type { Attachments } from './attachments.ts';
import { picturesOf } from './referenced.ts';

export interface PictureWatch {
  /** Hands the postings on as they come, and notes the pictures they name. */
  passing(postings: AsyncIterable<readonly Posting[]>): AsyncIterable<readonly Posting[]>;
  /** Reads the postings itself, where nobody else does. */
  through(postings: AsyncIterable<readonly Posting[]>, signal?: AbortSignal): Promise<void>;
  readonly digests: ReadonlySet<string>;
}

/** Gathers what the book names while somebody else reads it through: reading it twice would take twice as long. */
export function pictureWatch(): PictureWatch {
  const digests = new Set<string>();
  const note = (batch: readonly Posting[]): void => {
    for (const posting of batch) for (const digest of picturesOf(posting)) digests.add(digest);
  };
  return {
    digests,
    async *passing(postings) {
      for await (const batch of postings) {
        note(batch);
        yield batch;
      }
    },
    async through(postings, signal) {
      for await (const batch of postings) {
        signal?.throwIfAborted();
        note(batch);
      }
    },
  };
}

/** Opens every picture that the book names; those that are not there, or not what was put there, are missing. */
export async function checkPictures(
  attachments: Pick<Attachments, 'holds'>,
  digests: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<{ readonly checked: number; readonly missing: readonly string[] }> {
  const missing: string[] = [];
  for (const digest of digests) {
    signal?.throwIfAborted();
    if (!(await attachments.holds(digest))) missing.push(digest);
  }
  return { checked: digests.size, missing };
}
