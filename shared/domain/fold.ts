import { comparePostings, type Entry, type Posting } from '../journal/posting.ts';
import type { EntryMeta } from './area.ts';
import type { Registry } from './registry.ts';

/** Where a subject's fold has come to: the order of the last entry in it. */
export interface Position {
  readonly hlc: string;
  readonly desk: string;
  readonly seq: number;
}

export const foldStart: Position = { hlc: '', desk: '', seq: 0 };

/** The entries of a posting in their present version; erased parts are passed over. */
export function* entriesOf(posting: Posting, registry: Registry): Generator<{ entry: Entry; index: number }> {
  for (const [index, part] of posting.body.entries()) {
    if (part !== null) yield { entry: registry.upcast(part.entry), index };
  }
}

export function metaOf(posting: Posting, index: number): EntryMeta {
  const { id, desk, seq, hlc, at, clerk, approver } = posting;
  return { posting: id, index, desk, seq, hlc, at, clerk, approver };
}

/** A subject's state from all its postings, in the one order every replica agrees on. */
export function foldSubject(
  subject: string,
  postings: readonly Posting[],
  registry: Registry,
): { state: unknown; last: Position } {
  const area = registry.areaOf(subject);
  let state: unknown;
  let last = foldStart;
  for (const posting of [...postings].sort(comparePostings)) {
    for (const { entry, index } of entriesOf(posting, registry)) {
      if (entry.subject !== subject) continue;
      if (area) state = area.fold(state, entry, metaOf(posting, index));
      last = posting;
    }
  }
  return { state, last };
}
