/** Runs asynchronous work one after another, in the order it was asked for. A failure does not stop what follows. */
export class Sequence {
  #last: Promise<unknown> = Promise.resolve();

  next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#last.then(work, work);
    this.#last = result;
    return result;
  }
}
