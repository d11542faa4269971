import type { SearchHit } from '../../shared/bridge/answers.ts';
import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { Line } from './contents.ts';
import { differencesOf } from './differences.ts';
import { createGroupedWrites, type GroupedWrites } from './grouped-writes.ts';
import type { LogFilter, PostingPage, RoomTimeline } from './log-query.ts';
import { buildFile, type RebuildOptions } from './rebuild.ts';
import { type ReadPostings, refold, refoldStale } from './refold.ts';
import type { OwnedRow, PageQuery, RowPage } from './row-query.ts';
import type { SearchQuery } from './search.ts';
import {
  openBuiltFile,
  openViewsFile,
  removeOtherFiles,
  type ViewsFile,
  type ViewsFileOptions,
} from './views-file.ts';
import type { Touched } from './writer.ts';

export interface ViewsOptions extends ViewsFileOptions {
  /** This desk: whose running numbers `numberAfter` counts. */
  readonly desk: string;
  /** Told when a write to the file fails; what was folded stays visible and is written later. */
  readonly onFault?: (error: unknown) => void;
}

/** Opens the views of a desk: empty ones where the file is unreadable or outdated. */
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
  #writes: GroupedWrites;
  /** Postings folded while a rebuild reads the journal: the new file gets them before it takes over. */
  #meanwhile: Posting[] | undefined;

  constructor(options: ViewsOptions) {
    this.#options = options;
    this.#file = openViewsFile(options);
    this.#writes = this.#startWrites();
  }

  /** The last posting of a desk up to which all are folded; 0 when none is. */
  appliedUpTo(desk: string): number {
    return this.#file.writer.log.appliedUpTo(desk);
  }

  /** Folds one posting, whole or not at all. One that was folded before changes nothing. */
  apply(posting: Posting): Touched {
    return this.applyMany([posting]);
  }

  /** Folds postings, all or none; each subject is projected once, at the end. */
  applyMany(postings: readonly Posting[]): Touched {
    const touched = this.#writes.fold(postings);
    this.#meanwhile?.push(...postings);
    return touched;
  }

  /** Subjects that a late posting of another desk reached: their state is old until `refoldStale`. */
  staleSubjects(): readonly string[] {
    return this.#file.writer.subjects.stale();
  }

  /** Folds every stale subject again from its postings, in the order that holds on every desk. */
  refoldStale(read: ReadPostings): Promise<Touched> {
    return refoldStale(this.#file, read, () => this.#writes.commit());
  }

  /**
   * Folds one subject again from its postings.
   * @returns undefined when a posting of the subject arrived after these were read: read them again.
   */
  refold(subject: string, postings: readonly Posting[]): Touched | undefined {
    this.#writes.commit();
    return refold(this.#file, subject, postings);
  }

  /** Subjects whose erased postings the journal still has to blank, with the ids of all their postings. */
  erasuresDue(): readonly { readonly subject: string; readonly postings: readonly string[] }[] {
    const { writer } = this.#file;
    return writer.erasures.due().map((subject) => ({ subject, postings: writer.postingsOf(subject) }));
  }

  /** The journal has blanked these postings: nothing of them stays in the views' file. */
  async settleErasures(
    settled: readonly { readonly subject: string; readonly gone: readonly string[] }[],
  ): Promise<void> {
    this.#writes.commit();
    const { database, writer } = this.#file;
    database.transaction(() => {
      for (const { subject, gone } of settled) writer.erasures.settle(subject, gone);
    })();
    await writer.erasures.purge();
  }

  state<S>(subject: string): S | undefined {
    // The area that folded the state is the one that asks for it.
    return this.#file.writer.subjects.state(subject) as S | undefined;
  }

  rows(filter: RowFilter): readonly Row[] {
    return this.#file.rows.rows(filter);
  }

  /** The list lines of one subject. */
  rowsOf(subject: string): readonly Row[] {
    const state = this.state(subject);
    const area = this.#options.registry.areaOf(subject);
    return state === undefined || !area ? [] : area.project(subject, state).rows;
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

  /** A desk's postings in the order of the book, `page` from 0. */
  logPage(filter: LogFilter, page: number, size: number): PostingPage {
    return this.#file.book.page(filter, page, size);
  }

  logCount(filter: LogFilter): number {
    return this.#file.book.count(filter);
  }

  /** Postings that touched a room or a paper of it, the newest first. */
  timeline(unit: string, page: number, size: number): RoomTimeline {
    return this.#file.book.timeline(unit, page, size);
  }

  /** The desk's next running number for a prefix on a date (`YYYY-MM-DD`): 1 when none was taken. */
  numberAfter(prefix: string, date: string): number {
    return this.#file.writer.numbers.after(prefix, this.#options.desk, date);
  }

  /** Id of the posting that answered a request, so that the same request is not written twice. */
  requestAnswer(request: string): string | undefined {
    return this.#file.writer.log.postingOf(request);
  }

  /** Where the views are now: a rebuild puts them under another name. */
  get filename(): string {
    return this.#file.filename;
  }

  /** Builds all views anew beside the present file, then goes on with the new one. */
  async rebuild(options: RebuildOptions): Promise<void> {
    await this.#gathering(async () => {
      const filename = await buildFile(this.#options, options, () => this.#takeMeanwhile());
      const fresh = openBuiltFile({ ...this.#options, filename });
      this.close();
      this.#file = fresh;
      this.#writes = this.#startWrites();
      // What was folded while the new file was being written to the disk.
      this.applyMany(this.#takeMeanwhile());
    });
    await this.tidy();
  }

  /** Removes views files that are no longer used: of another version, damaged, or of a rebuild that did not end. */
  async tidy(): Promise<void> {
    await removeOtherFiles(this.#options, this.#file);
  }

  /**
   * Folds the journal into a fresh file and compares.
   * @param postings the whole journal, in the order of the clock.
   * @returns what differs, by table and line; empty when the views say what the journal says.
   */
  async differences(postings: RebuildOptions['postings'], signal?: AbortSignal): Promise<readonly string[]> {
    const options = { ...this.#options, filename: `${this.#options.filename}.check` };
    await removeOtherFiles(options);
    return this.#gathering(async () => {
      const built = await buildFile(options, { postings, ...(signal && { signal }) }, () =>
        this.#takeMeanwhile(),
      );
      const fresh = openBuiltFile({ ...options, filename: built });
      try {
        return await differencesOf(this.#file.database, fresh.database, (line) => this.#isMoving(line));
      } finally {
        fresh.database.close();
        await removeOtherFiles(options);
      }
    });
  }

  /** Keeps what is folded during long work, which reads the journal from before. */
  async #gathering<T>(work: () => Promise<T>): Promise<T> {
    if (this.#meanwhile) throw new Error('The views are being rebuilt or compared already');
    this.#meanwhile = [];
    try {
      return await work();
    } finally {
      this.#meanwhile = undefined;
    }
  }

  #takeMeanwhile(): readonly Posting[] {
    return this.#meanwhile?.splice(0) ?? [];
  }

  #isMoving({ subject }: Line): boolean {
    const moved = this.#meanwhile ?? [];
    if (subject === undefined) return moved.length > 0;
    return moved.some(({ body }) => body.some((part) => part?.entry.subject === subject));
  }

  #startWrites(): GroupedWrites {
    const report = this.#options.onFault ?? ((error) => console.error('The views cannot be written:', error));
    return createGroupedWrites(this.#file, report);
  }

  close(): void {
    if (!this.#file.database.open) return;
    this.#writes.end();
    this.#file.database.close();
  }
}
