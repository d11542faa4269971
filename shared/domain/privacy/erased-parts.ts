import { comparePostings, type Posting } from '../../journal/posting.ts';
import { erases } from './entries.ts';

/** One body part: the posting's id and its place in the body. */
export interface ErasedPart {
  readonly posting: string;
  readonly index: number;
}

export interface Erasure {
  /** What has to be blanked; nothing that is blank already. */
  readonly parts: readonly ErasedPart[];
  /** Postings that, once blanked, say nothing about the subject any more. */
  readonly gone: readonly string[];
}

/**
 * What an erasure takes of a subject. It is found from the subject's postings alone, so every replica blanks the same,
 * whenever and in whatever order they came.
 * @param postings all postings that touch the subject, in any order
 */
export function erasureOf(subject: string, postings: readonly Posting[]): Erasure {
  const about = ({ body }: Posting) => body.filter((part) => part?.entry.subject === subject);
  const marks = postings.filter((posting) => about(posting).some((part) => part && erases(part.entry)));
  const [first, ...others] = marks;
  if (!first) return { parts: [], gone: [] };
  const last = others.reduce((a, b) => (comparePostings(a, b) > 0 ? a : b), first);
  const before = postings.filter((posting) => comparePostings(posting, last) < 0);
  return {
    parts: before.flatMap(({ id, body }) =>
      body.flatMap((part, index) =>
        part?.entry.subject === subject && !erases(part.entry) ? [{ posting: id, index }] : [],
      ),
    ),
    // An earlier erasure's proof stays.
    gone: before.filter((posting) => !marks.includes(posting)).map(({ id }) => id),
  };
}
