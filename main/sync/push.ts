import type { Posting } from '../../shared/journal/posting.ts';
import { syncLimits } from '../../shared/sync/protocol.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { batches } from './batches.ts';
import type { Lanes } from './lanes.ts';
import type { OfficeClient } from './office-client.ts';
import { SyncProblem } from './problem.ts';

export interface PusherOptions {
  readonly client: Pick<OfficeClient, 'push'>;
  readonly journal: Pick<ReplicableJournal, 'desk' | 'lastSeq' | 'readSince'>;
  readonly lanes: Lanes;
  readonly signal: AbortSignal;
  readonly onConfirmed: (pushed: number) => void;
}

/** Sends the desk's own postings in the order of their numbers, one push after another. */
export class Pusher {
  readonly #options: PusherOptions;
  #confirmed: number | undefined;
  /** The push before this one; how it failed was its caller's to hear. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: PusherOptions) {
    this.#options = options;
  }

  /** Own postings that the head office has not confirmed. */
  get waiting(): number {
    const { lastSeq } = this.#options.journal;
    return Math.max(0, lastSeq - (this.#confirmed ?? lastSeq));
  }

  /** All up to this number was confirmed, in this run or an earlier one; undefined until that is known. */
  get confirmed(): number | undefined {
    return this.#confirmed;
  }

  /** Everything up to this number was confirmed in an earlier run. */
  resumeAt(seq: number): void {
    this.#confirmed ??= seq;
  }

  /** Resolves when the head office has all of them; tries for as long as it takes. */
  send(postings: readonly Posting[]): Promise<void> {
    const sent = this.#turn.then(() => this.#sendAll(postings.toSorted((a, b) => a.seq - b.seq)));
    this.#turn = sent.catch(() => undefined);
    return sent;
  }

  /**
   * The head office has the book up to this number only: it was put back. What it lost is sent again, without waiting
   * for something new to send.
   */
  sendAgain(after: number): Promise<void> {
    const until = this.#confirmed ?? 0;
    this.#confirmed = after;
    const sent = this.#turn.then(async () => {
      const { journal, lanes } = this.#options;
      while ((this.#confirmed ?? until) < until) {
        const missing = await journal.readSince(journal.desk, this.#confirmed ?? 0, syncLimits.push);
        const [batch] = batches(missing);
        if (!batch) return;
        await lanes.until('push', () => this.#sendBatch(batch));
      }
    });
    this.#turn = sent.catch(() => undefined);
    return sent;
  }

  async #sendAll(postings: readonly Posting[]): Promise<void> {
    const [first] = postings;
    if (first) this.resumeAt(first.seq - 1);
    for (const batch of batches(postings)) {
      await this.#options.lanes.until('push', () => this.#sendBatch(batch));
    }
  }

  /** Whatever the head office lost in the meantime (it was restored, too) goes before the batch. */
  async #sendBatch(batch: readonly Posting[]): Promise<void> {
    const { client, journal, signal, onConfirmed } = this.#options;
    const wanted = batch.at(-1)?.seq ?? 0;
    let next = batch;
    for (let before = -1; ; ) {
      const { lastSeq, stored } = await client.push(
        { postings: next, waiting: Math.max(next.length, this.waiting) },
        signal,
      );
      this.#confirmed = Math.min(lastSeq, journal.lastSeq);
      onConfirmed(stored);
      if (lastSeq >= wanted) return;
      if (lastSeq <= before) throw new SyncProblem('chain', `The head office stays at ${lastSeq}`);
      before = lastSeq;
      const missing = await journal.readSince(journal.desk, lastSeq, syncLimits.push);
      next = batches(missing)[0] ?? batch;
    }
  }
}
