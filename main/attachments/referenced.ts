import { imageAnswer } from '../../shared/forms/answers.ts';
import type { Posting } from '../../shared/journal/posting.ts';

/**
 * Digests of all pictures that a posting names, in whatever form they stand. A part that was erased names none: its
 * pictures may go with it.
 */
export function picturesOf(posting: Pick<Posting, 'body'>): readonly string[] {
  return posting.body.flatMap((part) => (part ? picturesIn(part.entry.data) : []));
}

function picturesIn(data: unknown): readonly string[] {
  if (typeof data !== 'object' || data === null) return [];
  // Most objects are none: the schema is asked only about those that look like one.
  if ('digest' in data) {
    const picture = imageAnswer.safeParse(data);
    if (picture.success) return [picture.data.digest];
  }
  return Object.values(data).flatMap(picturesIn);
}
