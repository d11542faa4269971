import type { Posting } from '../../shared/journal/posting.ts';
import type { BookHead } from '../../shared/sync/protocol.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { firstSync } from './first-sync.ts';
import type { Lanes } from './lanes.ts';
import { atStart, type Mark, withMark } from './marks.ts';
import type { OfficeClient } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import type { ForeignVerifier } from './verify-foreign.ts';

export interface Checkpoint {
  /** The newest first. */
  readonly marks: readonly Mark[];
}

export interface Page {
  readonly documents: readonly Posting[];
  readonly checkpoint: Checkpoint;
  /** Nothing more lies behind it. */
  readonly isEnd: boolean;
}

export interface PullerOptions {
  readonly client: Pick<OfficeClient, 'pull'>;
  readonly journal: Pick<ReplicableJournal, 'addForeign'>;
  readonly verifier: ForeignVerifier;
  readonly lanes: Lanes;
  readonly signal: AbortSignal;
  /** Where an earlier metered sync came to. */
  readonly marks: readonly Mark[];
  /** The metered sync came here; what it brought is on the disk. Or the head office was put back to here. */
  readonly saveMarks: (marks: readonly Mark[]) => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
  readonly onMetered: (running: boolean) => void;
  /** New postings are in the book. */
  readonly onStored: (count: number) => Promise<void> | void;
  /** What the head office has of every book, after everything of it is here. */
  readonly onHeads: (heads: readonly BookHead[]) => void;
  /** The head office has another posting of its own than this book. */
  readonly onOfficeFork: (fork: { readonly desk: string; readonly seq: number }) => Promise<void>;
  /** Everything is here that the head office had when it was asked; of `performance.now()`. */
  readonly onEnd: (asked: number) => Promise<void>;
}

/** With more than so many postings to come the window is shown how far it is. */
const meteredFrom = 2_000;

/** Fetches what other desks and the head office wrote. */
export class Puller {
  readonly #options: PullerOptions;
  #marks: readonly Mark[];
  #isResumed = false;
  #metering: AbortController | undefined;

  constructor(options: PullerOptions) {
    this.#options = options;
    this.#marks = options.marks;
  }

  /** Everything up to here is in the book. */
  get position(): number {
    return this.#at.position;
  }

  get #at(): Mark | typeof atStart {
    return this.#marks[0] ?? atStart;
  }

  /** Stops a metered sync; what came is kept. @returns false when none was running. */
  cancel(): boolean {
    this.#metering?.abort();
    return this.#metering !== undefined;
  }

  /**
   * One page, on the disk before RxDB hears of it: its checkpoint must never pass postings that a full disk refused.
   * Finding them stored already, RxDB has only the checkpoint to write.
   */
  page(checkpoint: Checkpoint | undefined, limit: number) {
    // Later RxDB only hands back what it was given here, or less.
    const marks = this.#isResumed ? [] : (checkpoint?.marks ?? []);
    if ((marks[0]?.position ?? 0) > this.position) this.#marks = marks;
    this.#isResumed = true;
    return this.#options.lanes.until('pull', () => this.#nextPage(limit));
  }

  async #nextPage(limit: number): Promise<Page> {
    for (;;) {
      try {
        const page = await this.#fetch(limit);
        if (page) return page;
      } catch (error) {
        if (!(error instanceof SyncProblem) || !(await this.#wentBack(error))) throw error;
      }
    }
  }

  /** @returns undefined when there is more to ask for at once. */
  async #fetch(limit: number): Promise<Page | undefined> {
    const { client, journal, verifier, signal, onStored, onHeads, onEnd } = this.#options;
    const asked = performance.now();
    const page = await client.pull(this.#at, limit, signal);
    // Asked on at once it would answer the same for ever.
    if (page.position < page.last && page.position <= this.position)
      throw new SyncProblem('server', 'The position does not move');
    if (page.last - page.position > meteredFrom) {
      await this.#metered(page.last);
      return undefined;
    }
    const { fresh, all } = await verifier.check(page.postings, { signal });
    await journal.addForeign(fresh);
    if (page.position > this.position) this.#reach({ position: page.position, mark: page.mark });
    await onStored(fresh.length);
    const isEnd = page.position >= page.last;
    if (isEnd) {
      onHeads(page.heads ?? []);
      await onEnd(asked);
    } else if (all.length === 0) return undefined;
    return { documents: all, checkpoint: { marks: this.#marks }, isEnd };
  }

  #reach(mark: Mark): void {
    this.#marks = withMark(this.#marks, mark);
  }

  /** The head office was put back to an older state: what it has now is fetched from before that. */
  async #wentBack({ code, fork }: SyncProblem): Promise<boolean> {
    const { saveMarks, onOfficeFork } = this.#options;
    if (code === 'position' && this.#marks.length > 0) {
      this.#marks = this.#marks.slice(1);
      await saveMarks(this.#marks);
      return true;
    }
    if (code === 'office-fork' && fork) {
      await onOfficeFork(fork);
      return true;
    }
    return false;
  }

  async #metered(last: number): Promise<void> {
    const { onMetered, saveMarks, signal } = this.#options;
    const metering = new AbortController();
    this.#metering = metering;
    onMetered(true);
    try {
      await firstSync({
        ...this.#options,
        signal: AbortSignal.any([signal, metering.signal]),
        since: this.#at,
        last,
        onMark: (mark) => this.#reach(mark),
        save: () => saveMarks(this.#marks),
      });
    } finally {
      this.#metering = undefined;
      onMetered(false);
    }
  }
}
