import { setImmediate as nextTurn } from 'node:timers/promises';

/** Longest stretch of work between two turns of the event loop: clicks and key strokes wait for no more. */
export const stretchMillis = 6;

/** Lets the event loop turn whenever work has gone on for long enough. */
export class Pauses {
  #since = performance.now();

  /** To be awaited only when it is there: a promise for every household would cost more than the households. */
  due(): Promise<void> | undefined {
    return performance.now() - this.#since < stretchMillis ? undefined : this.#next();
  }

  async #next(): Promise<void> {
    await nextTurn();
    this.#since = performance.now();
  }
}
