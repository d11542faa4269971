import type { Posting } from '../../shared/journal/posting.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { firstSync } from './first-sync.ts';
import type { Lanes } from './lanes.ts';
import type { OfficeClient } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import type { ForeignVerifier } from './verify-foreign.ts';

export interface Checkpoint {
  readonly position: number;
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
  /** Position that an earlier metered sync came to. */
  readonly position: number;
  /** The metered sync came to this position; what it brought is on the disk. */
  readonly savePosition: (position: number) => Promise<void>;
  readonly onProgress: (done: number, total: number) => void;
  readonly onMetered: (running: boolean) => void;
  /** New postings are in the book. */
  readonly onStored: (count: number) => Promise<void> | void;
  /** Everything is here that the head office had when it was asked; of `performance.now()`. */
  readonly onEnd: (asked: number) => Promise<void>;
}

/** With more than so many postings to come the window is shown how far it is. */
const meteredFrom = 2_000;

/** Fetches what other desks and the head office wrote. */
export class Puller {
  readonly #options: PullerOptions;
  #position: number;
  #isResumed = false;
  #metering: AbortController | undefined;

  constructor(options: PullerOptions) {
    this.#options = options;
    this.#position = options.position;
  }

  /** Everything up to here is in the book. */
  get position(): number {
    return this.#position;
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
    if (!this.#isResumed) this.#position = Math.max(this.#position, checkpoint?.position ?? 0);
    this.#isResumed = true;
    return this.#options.lanes.until('pull', () => this.#nextPage(limit));
  }

  async #nextPage(limit: number): Promise<Page> {
    const { client, journal, verifier, signal, savePosition, onStored, onEnd } = this.#options;
    for (;;) {
      const asked = performance.now();
      const page = await client.pull(this.#position, limit, signal);
      if (page.last < this.#position) {
        // The head office was put back to an older state: it gives these positions out again, to other postings.
        this.#position = page.last;
        await savePosition(page.last);
        continue;
      }
      // Asked on at once it would answer the same for ever.
      if (page.position < page.last && page.position <= this.#position)
        throw new SyncProblem('server', 'The position does not move');
      if (page.last - page.position > meteredFrom) {
        await this.#metered(page.last);
        continue;
      }
      const { fresh, all } = await verifier.check(page.postings, { signal });
      await journal.addForeign(fresh);
      this.#position = page.position;
      await onStored(fresh.length);
      const isEnd = page.position >= page.last;
      if (isEnd) await onEnd(asked);
      else if (all.length === 0) continue;
      return { documents: all, checkpoint: { position: page.position }, isEnd };
    }
  }

  async #metered(last: number): Promise<void> {
    const { onMetered, signal } = this.#options;
    const metering = new AbortController();
    this.#metering = metering;
    onMetered(true);
    try {
      await firstSync({
        ...this.#options,
        signal: AbortSignal.any([signal, metering.signal]),
        since: this.#position,
        last,
        onPosition: (position) => {
          this.#position = position;
        },
      });
    } finally {
      this.#metering = undefined;
      onMetered(false);
    }
  }
}
