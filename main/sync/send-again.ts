import type { BookHead } from '../../shared/sync/protocol.ts';
import type { OtherBooks } from './other-books.ts';
import type { Pusher } from './push.ts';

export interface SendAgainOptions {
  readonly desk: string;
  readonly pusher: Pick<Pusher, 'confirmed' | 'sendAgain'>;
  readonly others: OtherBooks;
  readonly signal: AbortSignal;
  readonly onChange: () => void;
}

/** Sends the head office what it lost when it was put back to an older state: of this desk's book and of all others. */
export class SendAgain {
  readonly #options: SendAgainOptions;
  readonly #sending = new Set<Promise<void>>();
  #confirmedWhenAsked: number | undefined;
  #ownHead: number | undefined;

  constructor(options: SendAgainOptions) {
    this.#options = options;
  }

  /** The head office is being asked what it has: what it confirms from here on it need not know of yet. */
  asking(): void {
    this.#confirmedWhenAsked = this.#options.pusher.confirmed;
  }

  compare(heads: readonly BookHead[]): void {
    this.#options.others.compare(heads);
    this.sendOthers();
    this.#ownHead = heads.find(({ desk }) => desk === this.#options.desk)?.seq ?? 0;
    this.#sendOwn(this.#confirmedWhenAsked);
  }

  sendOthers(): void {
    if (this.#options.others.waiting > 0) this.#follow(this.#options.others.send());
  }

  /** It is known what was confirmed in earlier runs; the head office may have said before that it has less. */
  ready(): void {
    this.#sendOwn(this.#options.pusher.confirmed);
  }

  /** Resolves when nothing is under way any more. */
  async ended(): Promise<void> {
    await Promise.all(this.#sending);
  }

  #sendOwn(confirmed: number | undefined): void {
    const head = this.#ownHead;
    if (head !== undefined && confirmed !== undefined && head < confirmed)
      this.#follow(this.#options.pusher.sendAgain(head));
  }

  #follow(sending: Promise<void>): void {
    const { signal, onChange } = this.#options;
    const sent = sending
      .catch((error: unknown) => {
        if (!signal.aborted) console.error('Postings were not sent again:', error);
      })
      .finally(() => {
        this.#sending.delete(sent);
        onChange();
      });
    this.#sending.add(sent);
  }
}
