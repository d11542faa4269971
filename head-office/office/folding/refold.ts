import { foldSubject } from '../../../shared/domain/fold.ts';
import { erasureOf } from '../../../shared/domain/privacy/erased-parts.ts';
import type { Posting } from '../../../shared/journal/posting.ts';
import type { FoldingParts } from '../registry.ts';
import { type Folded, holdFold } from './folded.ts';
import { rowsOf, writeRows } from './rows.ts';
import { postingsBySubject, readSubjects, staleSubjects, writeSubjects } from './subjects.ts';

const subjectsAtOnce = 100;
const postingsAtOnce = 1_000;

/**
 * Folds every subject again that a late or an erasing posting reached, until none is left. What was erased is blanked
 * in the books first, so that it is gone when the lists no longer show it.
 */
export async function refoldStale(parts: FoldingParts, folded: Folded): Promise<'done' | 'busy'> {
  const { database } = parts;
  for (;;) {
    const subjects = await staleSubjects(database, folded, subjectsAtOnce);
    if (subjects.length === 0) return 'done';
    const from = await postingsBySubject(database, folded, subjects);
    const postings = await readAll(parts, folded.site, [...new Set([...from.values()].flat())]);
    await forget(parts, folded.site, from, postings);
    if ((await writeAnew(parts, folded, subjects, from, postings)) === 'busy') return 'busy';
  }
}

async function readAll(
  { store }: FoldingParts,
  site: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Posting>> {
  const found = new Map<string, Posting>();
  for (let at = 0; at < ids.length; at += postingsAtOnce) {
    for (const posting of await store.read(site, ids.slice(at, at + postingsAtOnce))) {
      found.set(posting.id, posting);
    }
  }
  return found;
}

async function forget(
  { store }: FoldingParts,
  site: string,
  from: ReadonlyMap<string, readonly string[]>,
  postings: ReadonlyMap<string, Posting>,
): Promise<void> {
  const parts = [...from].flatMap(
    ([subject, ids]) =>
      erasureOf(
        subject,
        ids.flatMap((id) => postings.get(id) ?? []),
      ).parts,
  );
  if (parts.length > 0) await store.erase(site, parts);
}

/** Busy when more was folded while the postings were read: they are read again then. */
function writeAnew(
  { database, registry }: FoldingParts,
  folded: Folded,
  subjects: readonly string[],
  from: ReadonlyMap<string, readonly string[]>,
  postings: ReadonlyMap<string, Posting>,
): Promise<'done' | 'busy'> {
  return database.transaction(async (queries) => {
    if (!(await holdFold(queries, folded))) return 'busy';
    const stored = await readSubjects(queries, folded, subjects);
    const anew = stored.map(({ subject, state: before }) => {
      const own = (from.get(subject) ?? []).flatMap((id) => postings.get(id) ?? []);
      const { state, last } = foldSubject(subject, own, registry);
      const { hlc, desk, seq } = last;
      return { before, now: { subject, state, hlc, desk, seq, stale: false } };
    });
    await writeSubjects(
      queries,
      folded,
      anew.map(({ now }) => now),
    );
    await writeRows(
      queries,
      folded,
      anew.map(({ before, now: { subject, state } }) => ({
        subject,
        before: rowsOf(registry, subject, before),
        after: rowsOf(registry, subject, state),
      })),
    );
    return 'done';
  });
}
