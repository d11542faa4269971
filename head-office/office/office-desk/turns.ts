/** Runs the work of each key one after another; different keys do not wait for each other. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  async of<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.#last.get(key) ?? Promise.resolve()).then(work, work);
    this.#last.set(key, mine);
    try {
      return await mine;
    } finally {
      // Nobody has queued behind: the key is let go, however many sites there are.
      if (this.#last.get(key) === mine) this.#last.delete(key);
    }
  }
}
