import type { Registry } from '../../shared/domain/registry.ts';
import { comparePostings, type Entry, type Posting, postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { entriesOf, foldSubject, metaOf, type Position } from './fold.ts';
import { createLogStore, type LogStore } from './log-store.ts';
import { createNumbers, type Numbers } from './numbers.ts';
import { createRowStore } from './row-store.ts';
import { createSearchIndex } from './search-index.ts';
import { createSubjectStore, type SubjectStore } from './subject-store.ts';

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
  fold(postings: readonly Posting[]): Touched;
  /** Ids of the postings a subject has to be folded from. */
  postingsOf(subject: string): readonly string[];
  /** Folds one subject again from its postings. */
  refold(subject: string, postings: readonly Posting[]): Touched;
}

interface Folding {
  readonly sid: number;
  readonly isNew: boolean;
  state: unknown;
  last: Position;
  stale: boolean;
}

export function createWriter(database: SqliteDatabase, registry: Registry): Writer {
  const subjects = createSubjectStore(database);
  const log = createLogStore(database);
  const numbers = createNumbers(database);
  const rows = createRowStore(database);
  const search = createSearchIndex(database);

  const project = (subject: string, folding: Folding, kinds: Set<string>): void => {
    const area = registry.areaOf(subject);
    if (!area) return;
    const empty = { rows: [], search: [] };
    const projection = folding.state === undefined ? empty : area.project(subject, folding.state);
    for (const kind of rows.replace(folding.sid, projection.rows, folding.isNew)) kinds.add(kind);
    search.replace(folding.sid, subject, projection.search ?? [], folding.isNew);
  };

  const foldEntry = (folding: Folding, entry: Entry, posting: Posting, index: number): void => {
    // What sorts before the fold's position came late: everything after it is wrong until folded again.
    if (comparePostings(posting, folding.last) < 0) folding.stale = true;
    const area = registry.areaOf(entry.subject);
    if (folding.stale) return;
    folding.last = { hlc: posting.hlc, desk: posting.desk, seq: posting.seq };
    if (area) folding.state = area.fold(folding.state, entry, metaOf(posting, index));
  };

  return {
    log,
    subjects,
    numbers,
    fold(postings) {
      const touched = new Map<string, Folding>();
      for (const posting of postings) {
        if (!log.add(posting)) continue;
        for (const { entry, index } of entriesOf(posting, registry)) {
          const number = registry.entry(entry.type)?.numberOf?.(entry.data);
          if (number) numbers.take(number);
          const folding = touched.get(entry.subject) ?? { ...subjects.open(entry.subject) };
          touched.set(entry.subject, folding);
          subjects.addPosting(folding.sid, posting.desk, posting.seq);
          foldEntry(folding, entry, posting, index);
        }
      }
      const kinds = new Set<string>();
      for (const [subject, folding] of touched) {
        subjects.write(folding.sid, folding.state, folding.last, folding.stale);
        if (!folding.stale) project(subject, folding, kinds);
      }
      return { kinds: [...kinds], subjects: [...touched.keys()] };
    },
    postingsOf: (subject) =>
      subjects.postings(subjects.open(subject).sid).map(({ desk, seq }) => postingId(desk, seq)),
    refold(subject, postings) {
      const { sid } = subjects.open(subject);
      const { state, last } = foldSubject(subject, postings, registry);
      subjects.write(sid, state, last, false);
      const kinds = new Set<string>();
      project(subject, { sid, isNew: false, state, last, stale: false }, kinds);
      return { kinds: [...kinds], subjects: [subject] };
    },
  };
}
