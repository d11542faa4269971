/** What has to be closed in the end, in the opposite order of opening. */
export class Closing {
  readonly #steps: (() => Promise<void> | void)[] = [];
  #closed: Promise<void> | undefined;

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  /** Every step is taken, also after one failed. @throws the first failure. */
  run(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
