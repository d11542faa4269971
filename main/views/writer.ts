import type { Projection } from '../../shared/domain/area.ts';
import { entriesOf, foldSubject, metaOf } from '../../shared/domain/fold.ts';
import { erases } from '../../shared/domain/privacy/entries.ts';
import { erasureOf } from '../../shared/domain/privacy/erased-parts.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import { comparePostings, type Entry, type Posting, postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { createErasures, type Erasures } from './erasures.ts';
import { createLogStore, type LogStore } from './log-store.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { createRowStore } from './row-store.ts';
import { kindOf } from './search.ts';
import { createSearchIndex } from './search-index.ts';
import { createSubjectStore, type StoredSubject, type SubjectStore } from './subject-store.ts';

/** What looks different after postings were folded. */
export interface Touched {
  readonly kinds: readonly string[];
  readonly subjects: readonly string[];
}

/** Folds postings into one views file. The caller holds the transaction. */
export interface Writer {
  readonly log: LogStore;
  readonly subjects: SubjectStore;
  readonly numbers: Numbers;
  readonly erasures: Erasures;
  /** Each subject is written once, however many of the postings touch it. */
  fold(postings: readonly Posting[]): Touched;
  /** Ids of the postings a subject has to be folded from. */
  postingsOf(subject: string): readonly string[];
  /** Folds one subject again from its postings. */
  refold(subject: string, postings: readonly Posting[]): Touched;
}

/** A subject while postings are folded into it. */
interface Folding {
  readonly stored: StoredSubject;
  folded: StoredSubject;
}

export function createWriter(database: SqliteDatabase, registry: Registry): Writer {
  const subjects = createSubjectStore(database);
  const log = createLogStore(database);
  const numbers = createNumbers(database);
  const erasures = createErasures(database);
  const rows = createRowStore(database);
  const search = createSearchIndex(database);

  const projectionOf = (subject: string, state: unknown): Projection =>
    (state === undefined ? undefined : registry.areaOf(subject)?.project(subject, state)) ?? { rows: [] };

  /** Writes a subject, and of its lines and words what differs from those of the stored state. */
  const write = (subject: string, { stored, folded }: Folding): ReadonlySet<string> => {
    // A stale subject keeps the state that its lines and words were made from until it is folded again.
    subjects.write(subject, folded.stale ? { ...stored, stale: true } : folded);
    if (folded.stale) return nothing;
    const before = projectionOf(subject, stored.state);
    const after = projectionOf(subject, folded.state);
    search.replace(stored.sid, kindOf(subject), before.search ?? [], after.search ?? []);
    return rows.replace(stored.sid, before.rows, after.rows);
  };

  const foldEntry = (before: StoredSubject, entry: Entry, posting: Posting, index: number): StoredSubject => {
    // What sorts before the fold's position came late: everything after it is wrong until folded again.
    if (before.stale || comparePostings(posting, before.last) < 0) return { ...before, stale: true };
    const last = { hlc: posting.hlc, desk: posting.desk, seq: posting.seq };
    const area = registry.areaOf(entry.subject);
    const state = area ? area.fold(before.state, entry, metaOf(posting, index)) : before.state;
    return { ...before, state, last };
  };

  return {
    log,
    subjects,
    numbers,
    erasures,
    fold(postings) {
      const touched = new Map<string, Folding>();
      const taken: string[] = [];
      for (const posting of log.add(postings)) {
        for (const { entry, index } of entriesOf(posting, registry)) {
          const number = registry.entry(entry.type)?.numberOf?.(entry.data);
          if (number) taken.push(number);
          if (erases(entry)) {
            erasures.add(entry.subject);
            // The entry that took the number is blanked: the number stays taken.
            taken.push(entry.subject.slice(entry.subject.indexOf(':') + 1));
          }
          let folding = touched.get(entry.subject);
          if (!folding) {
            const stored = subjects.open(entry.subject);
            folding = { stored, folded: stored };
            touched.set(entry.subject, folding);
          }
          subjects.addPosting(folding.stored.sid, posting.desk, posting.seq);
          folding.folded = foldEntry(folding.folded, entry, posting, index);
        }
      }
      numbers.take(taken);
      const kinds = new Set<string>();
      for (const [subject, folding] of touched) {
        for (const kind of write(subject, folding)) kinds.add(kind);
      }
      return { kinds: [...kinds], subjects: [...touched.keys()] };
    },
    postingsOf: (subject) =>
      subjects.postings(subjects.open(subject).sid).map(({ desk, seq }) => postingId(desk, seq)),
    refold(subject, postings) {
      const stored = subjects.open(subject);
      // What came late may belong to what was erased before.
      if (erasureOf(subject, postings).gone.length > 0) erasures.add(subject);
      const folded = { ...stored, ...foldSubject(subject, postings, registry), stale: false };
      return { kinds: [...write(subject, { stored, folded })], subjects: [subject] };
    },
  };
}

const nothing: ReadonlySet<string> = new Set();
