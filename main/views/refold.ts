import type { Posting } from '../../shared/journal/posting.ts';
import type { ViewsFile } from './views-file.ts';
import type { Touched } from './writer.ts';

/** Reads whole postings by id, in any order. */
export type ReadPostings = (ids: readonly string[]) => Promise<readonly Posting[]>;

/**
 * Folds one subject again from its postings.
 * @returns undefined when a posting of the subject arrived after these were read: read them again.
 */
export function refold(
  { database, writer }: ViewsFile,
  subject: string,
  postings: readonly Posting[],
): Touched | undefined {
  const given = new Set(postings.map((posting) => posting.id));
  if (writer.postingsOf(subject).some((id) => !given.has(id))) return undefined;
  return database.transaction(() => writer.refold(subject, postings))();
}

/** Folds every subject again that a late posting reached, until none is left. */
export async function refoldStale(
  file: ViewsFile,
  read: ReadPostings,
  /** Ends the transaction that other postings were folded in while these were read. */
  commit: () => void = () => undefined,
): Promise<Touched> {
  const kinds = new Set<string>();
  const subjects = new Set<string>();
  const stale = () => file.writer.subjects.stale();
  for (let waiting = stale(); waiting.length > 0; waiting = stale()) {
    for (const subject of waiting) {
      const postings = await read(file.writer.postingsOf(subject));
      commit();
      const touched = refold(file, subject, postings);
      for (const kind of touched?.kinds ?? []) kinds.add(kind);
      if (touched) subjects.add(subject);
    }
  }
  return { kinds: [...kinds], subjects: [...subjects] };
}
