import type { SearchHit } from '../../shared/bridge/contract.ts';
import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { type RebuildOptions, rebuildFile } from './rebuild.ts';
import { type ReadPostings, refold, refoldStale } from './refold.ts';
import type { OwnedRow, PageQuery, RowPage } from './row-query.ts';
import type { SearchQuery } from './search.ts';
import { openViewsFile, type ViewsFile, type ViewsFileOptions } from './views-file.ts';
import type { Touched } from './writer.ts';

export interface ViewsOptions extends ViewsFileOptions {
  /** This desk: whose running numbers `numberAfter` counts. */
  readonly desk: string;
}

/** Opens the views of a desk. An unreadable or outdated file is replaced by an empty one. */
export function openViews(options: ViewsOptions): Views {
  return new Views(options);
}

/**
 * States, lists, numbers and search words folded from the journal into one SQLite file. What it shows is derived: a
 * posting that is not folded yet (`appliedUpTo`) only has to be folded, and the whole can be built anew.
 */
export class Views {
  readonly #options: ViewsOptions;
  #file: ViewsFile;
  /** Postings folded while a rebuild reads the journal: the new file gets them before it takes over. */
  #meanwhile: Posting[] | undefined;

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#file = openViewsFile(options);
  }

  /** The last posting of a desk up to which all are folded; 0 when none is. */
  appliedUpTo(desk: string): number {
    return this.#file.writer.log.appliedUpTo(desk);
  }

  /** Folds one posting in one transaction. One that was folded before changes nothing. */
  apply(posting: Posting): Touched {
    return this.applyMany([posting]);
  }

  /** Folds postings in one transaction; each subject is projected once, at the end. */
  applyMany(postings: readonly Posting[]): Touched {
    const { database, writer } = this.#file;
    const touched = database.transaction(() => writer.fold(postings))();
    this.#meanwhile?.push(...postings);
    return touched;
  }

  /** Subjects that a late posting of another desk reached: their state is old until `refoldStale`. */
  staleSubjects(): readonly string[] {
    return this.#file.writer.subjects.stale();
  }

  /** Folds every stale subject again from its postings, in the order that holds on every desk. */
  refoldStale(read: ReadPostings): Promise<Touched> {
    return refoldStale(this.#file, read);
  }

  /**
   * Folds one subject again from its postings.
   * @returns undefined when a posting of the subject arrived after these were read: read them again.
   */
  refold(subject: string, postings: readonly Posting[]): Touched | undefined {
    return refold(this.#file, subject, postings);
  }

  state<S>(subject: string): S | undefined {
    // The area that folded the state is the one that asks for it.
    return this.#file.writer.subjects.state(subject) as S | undefined;
  }

  rows(filter: RowFilter): readonly Row[] {
    return this.#file.rows.rows(filter);
  }

  rowsOf(subject: string): readonly Row[] {
    return this.#file.rows.rowsOf(subject);
  }

  page(query: PageQuery): RowPage {
    return this.#file.rows.page(query);
  }

  openRows(): readonly OwnedRow[] {
    return this.#file.rows.open();
  }

  search(query: SearchQuery): readonly SearchHit[] {
    return this.#file.search(query);
  }

  /** The desk's next running number for a prefix on a date (`YYYY-MM-DD`): 1 when none was taken. */
  numberAfter(prefix: string, date: string): number {
    return this.#file.writer.numbers.after(prefix, this.#options.desk, date);
  }

  /** Id of the posting that answered a request, so that the same request is not written twice. */
  requestAnswer(request: string): string | undefined {
    return this.#file.writer.log.postingOf(request);
  }

  /** Builds all views anew beside the present file, then puts them in its place. */
  async rebuild(options: RebuildOptions): Promise<void> {
    this.#meanwhile = [];
    try {
      await rebuildFile(this.#options, options, {
        takeMeanwhile: () => this.#meanwhile?.splice(0) ?? [],
        release: () => this.#file.database.close(),
        reopen: () => {
          this.#file = openViewsFile(this.#options);
          // What was folded while the new file was being written to the disk.
          this.applyMany(this.#meanwhile?.splice(0) ?? []);
        },
      });
    } finally {
      this.#meanwhile = undefined;
    }
  }

  close(): void {
    if (this.#file.database.open) this.#file.database.close();
  }
}
