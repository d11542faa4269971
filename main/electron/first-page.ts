/** Nothing was asked for in this time: the page has what it starts with, also the bytes. */
const quietMillis = 15;
/** A page that does not come must not keep the desk closed. */
const latestMillis = 1_000;

/** Knows when the window's first page was handed out whole: its scripts, and what else it asks for at once. */
export class FirstPage {
  readonly out: Promise<void>;
  readonly #settle: () => void;
  #quiet: NodeJS.Timeout | undefined;

  constructor() {
    const { promise, settle } = openPromise();
    this.out = promise;
    this.#settle = settle;
    setTimeout(settle, latestMillis).unref();
  }

  /** @param path of a file that is on its way to the page */
  served(path: string): void {
    if (!path.endsWith('.js') && !this.#quiet) return;
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(this.#settle, quietMillis);
  }
}

function openPromise(): { promise: Promise<void>; settle: () => void } {
  let settle = () => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}
