import type { Posting } from '../../shared/journal/posting.ts';
import type { SimulatedDesk } from './simulated-desk.ts';

const pageSize = 1_000;

interface Book {
  readonly ends: { seq: number; hash: string };
}

/**
 * Follows what the head office hands out, as one more desk of the site that never writes: each posting must come once,
 * in the order of its desk, chained to the one before it.
 */
export class Auditor {
  readonly #desk: SimulatedDesk;
  readonly #books = new Map<string, Book>();
  readonly #requests = new Map<string, string>();
  #position = 0;

  constructor(desk: SimulatedDesk) {
    this.#desk = desk;
  }

  /** How many postings the head office has handed out. */
  get postings(): number {
    return this.#requests.size;
  }

  /** Desk, last number and last hash of every book that the head office knows. */
  ends(): ReadonlyMap<string, { readonly seq: number; readonly hash: string }> {
    return new Map([...this.#books].map(([desk, { ends }]) => [desk, ends]));
  }

  /** The request that a posting carried out, as the head office has it. */
  requestOf(posting: string): string | undefined {
    return this.#requests.get(posting);
  }

  /** The head office was put back to an older state: what it has is looked at from its beginning. */
  startAnew(): void {
    this.#books.clear();
    this.#requests.clear();
    this.#position = 0;
  }

  /** Fetches what is new. @returns what is wrong with it. */
  async look(): Promise<readonly string[]> {
    const faults: string[] = [];
    for (;;) {
      const { postings, position, last } = await this.#desk.pull(this.#position, pageSize);
      for (const posting of postings) faults.push(...this.#take(posting));
      if (position < this.#position) faults.push(`the head office's position went back to ${position}`);
      this.#position = position;
      if (position >= last) return faults;
    }
  }

  #take(posting: Posting): readonly string[] {
    const { id, desk, seq, prev, hash, request } = posting;
    const book = this.#books.get(desk) ?? { ends: { seq: 0, hash: '' } };
    this.#books.set(desk, book);
    const faults: string[] = [];
    if (seq !== book.ends.seq + 1) faults.push(`head office: ${id} comes after ${desk} ${book.ends.seq}`);
    if (prev !== book.ends.hash) faults.push(`head office: ${id} is not chained to what came before it`);
    if (this.#requests.has(id)) faults.push(`head office: ${id} was handed out twice`);
    book.ends.seq = seq;
    book.ends.hash = hash;
    this.#requests.set(id, request);
    return faults;
  }
}
