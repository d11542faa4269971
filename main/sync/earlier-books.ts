import type { ReplicableJournal } from '../journal/replicable.ts';
import { batches } from './batches.ts';
import type { Lanes } from './lanes.ts';
import type { OfficeClient } from './office-client.ts';
import { SyncProblem } from './problem.ts';

/** The book of a desk id that this desk had before a restore, and how far the head office has it. */
export interface EarlierBook {
  readonly desk: string;
  readonly lastSeq: number;
}

export interface EarlierBooksOptions {
  readonly client: Pick<OfficeClient, 'push'>;
  readonly journal: Pick<ReplicableJournal, 'chainEnds' | 'readSince'>;
  readonly lanes: Pick<Lanes, 'until'>;
  readonly signal: AbortSignal;
  readonly books: readonly EarlierBook[];
  readonly onConfirmed: (books: readonly EarlierBook[], stored: number) => Promise<void>;
}

const atOnce = 500;

/**
 * Sends what of the desk's earlier books never arrived: it was written before a restore, and under the old id nobody
 * sends it any more.
 */
export class EarlierBooks {
  readonly #options: EarlierBooksOptions;
  #books: readonly EarlierBook[];
  readonly #refused = new Set<string>();

  constructor(options: EarlierBooksOptions) {
    this.#options = options;
    this.#books = options.books;
  }

  /** Postings that the head office has not confirmed. */
  get waiting(): number {
    return this.#books.reduce((sum, book) => sum + this.#missingOf(book), 0);
  }

  /** Resolves when the head office has all of them; tries for as long as it takes. */
  async send(): Promise<void> {
    for (const { desk } of this.#books) {
      for (let book = this.#of(desk); book && this.#missingOf(book) > 0; book = this.#of(desk)) {
        await this.#sendSome(book);
      }
    }
  }

  async #sendSome(book: EarlierBook): Promise<void> {
    const { client, journal, lanes, signal, onConfirmed } = this.#options;
    const { waiting } = this;
    const [batch] = batches(await journal.readSince(book.desk, book.lastSeq, atOnce));
    const answer =
      batch && (await lanes.until('push', () => taken(client.push({ postings: batch, waiting }, signal))));
    if (!answer || answer.lastSeq <= book.lastSeq) {
      // It stays in this desk's book; the head office has an alarm and shows whose it is.
      console.error(`The head office does not take the book of ${book.desk} after ${book.lastSeq}`);
      this.#refused.add(book.desk);
      return;
    }
    const { lastSeq, stored } = answer;
    this.#books = this.#books.map((one) => (one.desk === book.desk ? { ...one, lastSeq } : one));
    await onConfirmed(this.#books, stored);
  }

  #of(desk: string): EarlierBook | undefined {
    return this.#books.find((book) => book.desk === desk);
  }

  #missingOf({ desk, lastSeq }: EarlierBook): number {
    if (this.#refused.has(desk)) return 0;
    return Math.max(0, (this.#options.journal.chainEnds().get(desk)?.seq ?? 0) - lastSeq);
  }
}

/** What the head office will never take, however often it is asked; this desk's own book is not held up by it. */
const final: ReadonlySet<string> = new Set([
  ...['fork', 'chain', 'site', 'signature', 'schema', 'size'],
  // The earlier id was shut out, when its disk was lost for one. Whether this desk is, its own pushes tell.
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
