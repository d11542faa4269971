import { entriesOf, foldStart, metaOf } from '../../../shared/domain/fold.ts';
import { erases } from '../../../shared/domain/privacy/entries.ts';
import type { Registry } from '../../../shared/domain/registry.ts';
import { hlcMillis } from '../../../shared/journal/hlc.ts';
import { comparePostings, type Posting } from '../../../shared/journal/posting.ts';
import { farFuture } from '../../../shared/sync/protocol.ts';
import type { FoldingParts } from '../registry.ts';
import { type Folded, holdFold, moveFold } from './folded.ts';
import { rowsOf, writeRows } from './rows.ts';
import { addPostings, type FoldedSubject, readSubjects, storable, writeSubjects } from './subjects.ts';

/**
 * Folds one page of a site's order of arrival, up to `position`, in one transaction: all of it, once.
 * @returns `busy` when another instance is folding this site or has folded the page.
 */
export function foldPage(
  { database, registry, clock }: FoldingParts,
  before: Folded,
  page: readonly Posting[],
  position: number,
): Promise<'folded' | 'busy'> {
  // In the order of the clock as far as the page goes: fewer subjects have to be folded again.
  const postings = [...page].sort(comparePostings);
  return database.transaction(async (queries) => {
    if (!(await holdFold(queries, before))) return 'busy';
    const pairs = postings.flatMap((posting) =>
      [...entriesOf(posting, registry)].map(({ entry }) => ({
        subject: storable(entry.subject),
        posting: posting.id,
      })),
    );
    const names = [...new Set(pairs.map(({ subject }) => subject))];
    const stored = new Map((await readSubjects(queries, before, names)).map((one) => [one.subject, one]));
    const folded = foldInto(stored, postings, registry);
    await addPostings(queries, before, pairs);
    await writeSubjects(
      queries,
      before,
      // A stale subject keeps the state that its lines were made from until it is folded again.
      [...folded.values()].map((one) =>
        one.stale ? { ...one, state: stored.get(one.subject)?.state } : one,
      ),
    );
    await writeRows(
      queries,
      before,
      [...folded.values()]
        .filter((one) => !one.stale)
        .map(({ subject, state }) => ({
          subject,
          before: rowsOf(registry, subject, stored.get(subject)?.state),
          after: rowsOf(registry, subject, state),
        })),
    );
    await moveFold(queries, { ...before, position, seenHlc: latest(before.seenHlc, postings, clock()) });
    return 'folded';
  });
}

function foldInto(
  stored: ReadonlyMap<string, FoldedSubject>,
  postings: readonly Posting[],
  registry: Registry,
): ReadonlyMap<string, FoldedSubject> {
  const folded = new Map<string, FoldedSubject>();
  for (const posting of postings) {
    for (const { entry, index } of entriesOf(posting, registry)) {
      const subject = storable(entry.subject);
      const known = folded.get(subject) ??
        stored.get(subject) ?? { subject, state: undefined, stale: false, ...foldStart };
      // What sorts before the fold's position came late: everything after it is wrong until folded again. What is
      // erased is folded again too, from what is left of it.
      if (known.stale || comparePostings(posting, known) < 0 || erases(entry)) {
        folded.set(subject, { ...known, stale: true });
        continue;
      }
      const area = registry.areaOf(subject);
      const state = area ? area.fold(known.state, entry, metaOf(posting, index)) : known.state;
      const { hlc, desk, seq } = posting;
      folded.set(subject, { subject, state, stale: false, hlc, desk, seq });
    }
  }
  return folded;
}

function latest(seen: string, postings: readonly Posting[], now: number): string {
  return postings
    .map(({ hlc }) => hlc)
    .filter((hlc) => hlcMillis(hlc) <= now + farFuture)
    .reduce((a, b) => (a > b ? a : b), seen);
}
