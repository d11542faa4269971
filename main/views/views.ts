import type { Posting } from '../../shared/journal/posting.ts';
import { Sequence } from '../desk/sequence.ts';
import { builtViews } from './built-views.ts';
import type { Line } from './contents.ts';
import { differencesOf } from './differences.ts';
import { checkName, namesInUse, removeFile } from './file-names.ts';
import { withFreshFile } from './fresh-file.ts';
import { createGroupedWrites, type FoldedAhead, type GroupedWrites } from './grouped-writes.ts';
import type { RebuildOptions } from './rebuild.ts';
import { type ReadPostings, refold, refoldStale } from './refold.ts';
import { retireFile } from './retire-file.ts';
import { ViewsDamaged } from './views-damaged.ts';
import { openViewsFile, removeOtherFiles, type ViewsFile, type ViewsFileOptions } from './views-file.ts';
import { ViewsReader } from './views-reader.ts';
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
export class Views extends ViewsReader {
  protected readonly options: ViewsOptions;
  protected file: ViewsFile;
  #writes: GroupedWrites;
  /** Postings folded while a rebuild reads the journal: the new file gets them before it takes over. */
  #meanwhile: Posting[] | undefined;
  /** A rebuild and a comparison wait for one another. */
  readonly #long = new Sequence();
  /** Ends a comparison that damage has made worthless. */
  #comparing: AbortController | undefined;
  /** Called when damage is met, once for each file. */
  onDamaged: (() => void) | undefined;

  constructor(options: ViewsOptions) {
    super();
    this.options = options;
    this.damage.onDamaged = (damage) => {
      this.#comparing?.abort(damage);
      this.onDamaged?.();
    };
    // Of a comparison that a crash ended: it may know of somebody who is erased by now.
    for (const left of namesInUse(checkName(options.filename))) removeFile(left);
    this.file = openViewsFile(options);
    this.#writes = this.#startWrites();
  }

  /** Whether damage was met in the file: it has to be rebuilt before anything is decided on it. */
  get isDamaged(): boolean {
    return this.damage.isDamaged;
  }

  /** The last posting of a desk up to which all are folded; 0 when none is. */
  appliedUpTo(desk: string): number {
    return this.damage.whole(() => this.file.writer.log.appliedUpTo(desk));
  }

  /**
   * Folds one posting of the book, whole or not at all. One that was folded before changes nothing. Damage that is met
   * is not thrown: the posting is in the book, and the rebuild folds it.
   */
  apply(posting: Posting): Touched {
    try {
      return this.applyMany([posting]);
    } catch (error) {
      if (!(error instanceof ViewsDamaged)) throw error;
      return { kinds: [], subjects: [] };
    }
  }

  /**
   * Folds postings, all or none; each subject is projected once, at the end.
   * @throws ViewsDamaged as every read does that meets damage
   */
  applyMany(postings: readonly Posting[]): Touched {
    const touched = this.damage.whole(() => this.#writes.fold(postings));
    this.#meanwhile?.push(...postings);
    return touched;
  }

  /** Folds a posting that the journal is still writing, as `apply` does; it is settled by what is returned. */
  applyAhead(posting: Posting): FoldedAhead {
    try {
      const folded = this.damage.whole(() => this.#writes.foldAhead(posting));
      this.#meanwhile?.push(posting);
      return {
        ...folded,
        withdraw: () => {
          this.#meanwhile = this.#meanwhile?.filter((other) => other !== posting);
          this.damage.whole(() => folded.withdraw());
        },
      };
    } catch (error) {
      if (!(error instanceof ViewsDamaged)) throw error;
      const nothing = () => undefined;
      return { touched: { kinds: [], subjects: [] }, confirm: nothing, withdraw: nothing };
    }
  }

  /** Subjects that a late posting of another desk reached: their state is old until `refoldStale`. */
  staleSubjects(): readonly string[] {
    return this.damage.whole(() => this.file.writer.subjects.stale());
  }

  /** Folds every stale subject again from its postings, in the order that holds on every desk. */
  refoldStale(read: ReadPostings): Promise<Touched> {
    return this.damage.wholeLater(() => refoldStale(this.file, read, () => this.#writes.commit()));
  }

  /**
   * Folds one subject again from its postings.
   * @returns undefined when a posting of the subject arrived after these were read: read them again.
   */
  refold(subject: string, postings: readonly Posting[]): Touched | undefined {
    return this.damage.whole(() => {
      this.#writes.commit();
      return refold(this.file, subject, postings);
    });
  }

  /** Subjects whose erased postings the journal still has to blank, with the ids of all their postings. */
  erasuresDue(): readonly { readonly subject: string; readonly postings: readonly string[] }[] {
    const { writer } = this.file;
    return this.damage.whole(() =>
      writer.erasures.due().map((subject) => ({ subject, postings: writer.postingsOf(subject) })),
    );
  }

  /** The journal has blanked these postings: nothing of them stays in the views' file. */
  async settleErasures(
    settled: readonly { readonly subject: string; readonly gone: readonly string[] }[],
  ): Promise<void> {
    const { database, writer } = this.file;
    await this.damage.wholeLater(async () => {
      this.#writes.commit();
      database.transaction(() => {
        for (const { subject, gone } of settled) writer.erasures.settle(subject, gone);
      })();
      await writer.erasures.purge();
    });
  }

  /** Where the views are now: a rebuild puts them under another name. */
  get filename(): string {
    return this.file.filename;
  }

  /**
   * Builds all views anew beside the present file, then goes on with the new one. Where that fails, the present file
   * stays in use and nothing is left of the new one.
   * @throws NoRoomForViews
   */
  async rebuild(options: RebuildOptions): Promise<void> {
    await this.#gathering(async () => {
      try {
        const fresh = await builtViews(this.options, options, () => this.#takeMeanwhile());
        this.#writes.end();
        retireFile(this.file);
        this.file.database.close();
        this.file = fresh;
        this.damage.fileIsNew();
        this.#writes = this.#startWrites();
        // What was folded while the new file was being written to the disk.
        this.applyMany(this.#takeMeanwhile());
      } finally {
        await this.tidy();
      }
    });
  }

  /** Removes views files that are no longer used: of another version, damaged, or of a rebuild that did not end. */
  async tidy(): Promise<void> {
    await removeOtherFiles(this.options, this.file);
  }

  /**
   * Folds the journal into a fresh file and compares.
   * @param postings the whole journal, in the order of the clock.
   * @returns what differs, by table and line; empty when the views say what the journal says.
   * @throws ViewsDamaged, NoRoomForViews
   */
  async differences(postings: RebuildOptions['postings'], signal?: AbortSignal): Promise<readonly string[]> {
    return this.#gathering(() => {
      const comparing = new AbortController();
      this.#comparing = comparing;
      const plan = { postings, signal: AbortSignal.any([comparing.signal, ...(signal ? [signal] : [])]) };
      const isMoving = (line: Line) => this.#isMoving(line);
      return withFreshFile(
        this.options,
        plan,
        () => this.#takeMeanwhile(),
        (fresh) => this.damage.wholeLater(() => differencesOf(this.file.database, fresh, isMoving)),
      );
    });
  }

  /** Keeps what is folded during long work, which reads the journal from before. */
  #gathering<T>(work: () => Promise<T>): Promise<T> {
    return this.#long.next(async () => {
      this.#meanwhile = [];
      try {
        return await work();
      } finally {
        this.#meanwhile = undefined;
        this.#comparing = undefined;
      }
    });
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
    const report = this.options.onFault ?? ((error) => console.error('The views cannot be written:', error));
    return createGroupedWrites(this.file, (error) => {
      if (!(this.damage.met(error) instanceof ViewsDamaged)) report(error);
    });
  }

  close(): void {
    if (!this.file.database.open) return;
    this.#writes.end();
    this.file.database.close();
  }
}
