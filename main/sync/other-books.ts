import { isOfficeDesk } from '../../shared/sync/office-desk.ts';
import type { BookHead } from '../../shared/sync/protocol.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { batches } from './batches.ts';
import type { Lanes } from './lanes.ts';
import type { OfficeClient } from './office-client.ts';
import { SyncProblem } from './problem.ts';

/** A book of another desk id, and how far the head office has it. */
export interface BookPlace {
  readonly desk: string;
  readonly lastSeq: number;
}

export interface OtherBooksOptions {
  readonly client: Pick<OfficeClient, 'push'>;
  readonly journal: Pick<ReplicableJournal, 'desk' | 'chainEnds' | 'readSince'>;
  readonly lanes: Pick<Lanes, 'until'>;
  readonly signal: AbortSignal;
  /** The books of the ids that this desk had before restores. */
  readonly books: readonly BookPlace[];
  /** The same books, further on. */
  readonly onConfirmed: (books: readonly BookPlace[], stored: number) => Promise<void>;
}

const atOnce = 500;

/**
 * Sends what of other books never arrived or was lost: of the desk's own ids before a restore, under which nobody sends
 * any more; and of all others, the head office's own too, when that was put back to an older state.
 */
export class OtherBooks {
  readonly #options: OtherBooksOptions;
  #books: ReadonlyMap<string, number>;
  readonly #refused = new Map<string, number>();
  #sending: Promise<void> | undefined;

  constructor(options: OtherBooksOptions) {
    this.#options = options;
    this.#books = new Map(options.books.map(({ desk, lastSeq }) => [desk, lastSeq]));
  }

  /** Postings that the head office has not confirmed. */
  get waiting(): number {
    return [...this.#books].reduce((sum, [desk, lastSeq]) => sum + this.#missingOf(desk, lastSeq), 0);
  }

  /** The head office said what it has, after this book had taken all of that. */
  compare(heads: readonly BookHead[]): void {
    const has = new Map(heads.map(({ desk, seq }) => [desk, seq]));
    if (this.#sending) {
      // What came from the head office meanwhile need not be sent to it. That it has less is seen by the next pull.
      const more = [...this.#books].map(
        ([desk, lastSeq]) => [desk, Math.max(lastSeq, has.get(desk) ?? 0)] as const,
      );
      this.#books = new Map(more);
      return;
    }
    const others = [...this.#options.journal.chainEnds().keys()].filter(
      (desk) => desk !== this.#options.journal.desk,
    );
    this.#books = new Map(others.map((desk) => [desk, has.get(desk) ?? 0]));
  }

  /** Resolves when the head office has all of them; tries for as long as it takes. */
  send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = undefined;
    });
    return this.#sending;
  }

  /** The head office's own first: they vouch for the keys of the others. */
  async #sendAll(): Promise<void> {
    const order = [...this.#books.keys()].sort((a, b) => Number(isOfficeDesk(b)) - Number(isOfficeDesk(a)));
    for (const desk of order) {
      for (;;) {
        const lastSeq = this.#books.get(desk) ?? 0;
        if (this.#missingOf(desk, lastSeq) === 0) break;
        await this.#sendSome(desk, lastSeq);
      }
    }
  }

  async #sendSome(desk: string, after: number): Promise<void> {
    const { client, journal, lanes, signal, onConfirmed } = this.#options;
    const { waiting } = this;
    const [batch] = batches(await journal.readSince(desk, after, atOnce));
    const answer =
      batch && (await lanes.until('push', () => taken(client.push({ postings: batch, waiting }, signal))));
    if (!answer || answer.lastSeq <= after) {
      // It stays in this desk's book; the head office has an alarm and shows whose it is.
      console.error(`The head office does not take the book of ${desk} after ${after}`);
      this.#refused.set(desk, after);
      return;
    }
    this.#books = new Map(this.#books).set(desk, answer.lastSeq);
    const own = this.#options.books.map((book) => ({
      desk: book.desk,
      lastSeq: this.#books.get(book.desk) ?? book.lastSeq,
    }));
    await onConfirmed(own, answer.stored);
  }

  #missingOf(desk: string, lastSeq: number): number {
    // Asked again only when the head office has come further, or was put back.
    if (this.#refused.get(desk) === lastSeq) return 0;
    return Math.max(0, (this.#options.journal.chainEnds().get(desk)?.seq ?? 0) - lastSeq);
  }
}

/** What the head office will never take, however often it is asked; this desk's own book is not held up by it. */
const final: ReadonlySet<string> = new Set([
  ...['fork', 'chain', 'site', 'signature', 'schema', 'size'],
  // The other id was shut out, when its disk was lost for one. Whether this desk is, its own pushes tell.
  'revoked',
]);

async function taken<T>(push: Promise<T>): Promise<T | undefined> {
  try {
    return await push;
  } catch (error) {
    if (error instanceof SyncProblem && final.has(error.code)) return undefined;
    throw error;
  }
}
