import { setTimeout as wait } from 'node:timers/promises';

/** An opening that takes no longer is not worth a screen of its own: the clerk would see it as a flicker. */
const momentMillis = 600;

/** Whether a desk is being opened just now. */
export class Opening {
  readonly #onChange: () => void;
  #underWay = 0;
  #moment: Promise<void> = Promise.resolve();

  /** @param onChange called when an opening begins and when it is over */
  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  get isUnderWay(): boolean {
    return this.#underWay > 0;
  }

  /** Resolves when nothing is being opened, or when it turns out to take longer than a moment. */
  get moment(): Promise<void> {
    return this.#moment;
  }

  /** @throws what `work` throws */
  async during(work: () => Promise<void>): Promise<void> {
    const over = new AbortController();
    this.#underWay += 1;
    // It is ended early by the abort below, which is no fault of anybody's.
    this.#moment = wait(momentMillis, undefined, { signal: over.signal, ref: false }).catch(() => undefined);
    this.#onChange();
    try {
      await work();
    } finally {
      this.#underWay -= 1;
      over.abort();
      this.#onChange();
    }
  }
}
