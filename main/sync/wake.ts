/** Lets waiting work be woken: by a click, by the network, by the end of the sync. */
export class Wake {
  readonly #sleepers = new Set<() => void>();

  /** Resolves after `millis` (for ever when left out), when woken, or when `signal` aborts. */
  sleep(signal: AbortSignal, millis?: number): Promise<void> {
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#sleepers.delete(end);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = millis === undefined ? undefined : setTimeout(end, millis);
      this.#sleepers.add(end);
      signal.addEventListener('abort', end);
    });
  }

  wake(): void {
    for (const end of [...this.#sleepers]) end();
  }
}
