import { setTimeout as wait } from 'node:timers/promises';
import type { PushConnection } from './push-connection.ts';

/** One simulated desk: a connection and what it has to send, in order. */
export interface LoadDesk {
  readonly connection: PushConnection;
  readonly pushes: { readonly request: Buffer; readonly postings: number }[];
}

export interface LoadResult {
  readonly seconds: number;
  readonly pushes: number;
  readonly postings: number;
  /** Milliseconds of each push that was stored. */
  readonly latencies: readonly number[];
  /** Seconds of the processor that sending took; signing came before. */
  readonly processor: number;
  /** Pushes that were answered with anything but "stored", by status. */
  readonly refused: Readonly<Record<number, number>>;
}

/** As many as the head office takes: so many requests are always under way. */
export async function saturate(desks: readonly LoadDesk[], inFlight: number): Promise<LoadResult> {
  const book = new LoadBook();
  const ready = [...desks];
  const worker = async () => {
    for (let desk = ready.shift(); desk; desk = ready.shift()) {
      await book.send(desk, performance.now());
      if (desk.pushes.length > 0) ready.push(desk);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
  return book.result();
}

/**
 * Pushes at a given rate, whether earlier ones were answered or not: a push that had to wait for its turn has waited.
 * @param rate pushes a second
 */
export async function paced(desks: readonly LoadDesk[], rate: number): Promise<LoadResult> {
  const book = new LoadBook();
  const started = performance.now();
  const total = desks.reduce((sum, { pushes }) => sum + pushes.length, 0);
  const last = new Map<LoadDesk, Promise<void>>();
  for (let at = 0; at < total; at += 1) {
    const due = started + (at * 1_000) / rate;
    if (due > performance.now()) await wait(due - performance.now());
    const desk = desks[at % desks.length];
    if (!desk) break;
    // A desk's pushes follow each other.
    last.set(
      desk,
      (last.get(desk) ?? Promise.resolve()).then(() => book.send(desk, due)),
    );
  }
  await Promise.all(last.values());
  return book.result();
}

/** The line of the whole company comes back: every desk sends at once, and again what was told to come later. */
export async function burst(desks: readonly LoadDesk[]): Promise<LoadResult> {
  const book = new LoadBook();
  const due = performance.now();
  await Promise.all(
    desks.map(async (desk) => {
      for (let tries = 1; desk.pushes.length > 0; tries += 1) {
        await book.send(desk, due);
        if (desk.pushes.length > 0) await wait(Math.random() * Math.min(5_000, 100 * 2 ** tries));
      }
    }),
  );
  return book.result();
}

const again = new Set([429, 503]);

class LoadBook {
  readonly #started = performance.now();
  readonly #used = process.cpuUsage();
  readonly #latencies: number[] = [];
  readonly #refused: Record<number, number> = {};
  #postings = 0;

  async send(desk: LoadDesk, due: number): Promise<void> {
    const [push] = desk.pushes;
    if (!push) return;
    const status = await desk.connection.send(push.request);
    if (status !== 200) this.#refused[status] = (this.#refused[status] ?? 0) + 1;
    if (again.has(status)) return;
    desk.pushes.shift();
    if (status !== 200) return;
    this.#latencies.push(performance.now() - due);
    this.#postings += push.postings;
  }

  result(): LoadResult {
    const { user, system } = process.cpuUsage(this.#used);
    return {
      processor: (user + system) / 1_000_000,
      seconds: (performance.now() - this.#started) / 1_000,
      pushes: this.#latencies.length,
      postings: this.#postings,
      latencies: this.#latencies,
      refused: this.#refused,
    };
  }
}
