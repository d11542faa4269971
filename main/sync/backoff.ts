export interface BackoffOptions {
  /** Milliseconds of the first and of the longest wait. */
  readonly first?: number;
  readonly longest?: number;
  /** 0 up to 1. */
  readonly random?: () => number;
}

/**
 * How long to wait before the next try: twice as long each time, and anything below that by chance, so that a thousand
 * desks do not all come back in the same second after the head office was restarted.
 */
export class Backoff {
  readonly #first: number;
  readonly #longest: number;
  readonly #random: () => number;
  #tries = 0;

  constructor({ first = 1_000, longest = 300_000, random = Math.random }: BackoffOptions = {}) {
    this.#first = first;
    this.#longest = longest;
    this.#random = random;
  }

  /** Milliseconds to wait after one more failure. */
  next(): number {
    const most = Math.min(this.#longest, this.#first * 2 ** Math.min(this.#tries, 30));
    this.#tries += 1;
    return Math.max(this.#first / 2, this.#random() * most);
  }

  /** It worked: the next failure waits shortly again. */
  reset(): void {
    this.#tries = 0;
  }
}
