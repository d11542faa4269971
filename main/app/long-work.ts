import type { DeskEvent } from '../../shared/bridge/contract.ts';
import type { WorkOptions } from '../engine/engine.ts';

type Progress = Extract<DeskEvent, { event: 'progress' }>;
type Work = Progress['work'];

/** At most so many progress events a second reach the window. */
const eventGapMillis = 100;

/** One piece of long work at a time, with progress, a remaining time and a cancel that the work itself answers to. */
export class LongWork {
  readonly #emit: (event: DeskEvent) => void;
  #controller: AbortController | undefined;

  constructor(emit: (event: DeskEvent) => void) {
    this.#emit = emit;
  }

  get running(): boolean {
    return this.#controller !== undefined;
  }

  /** @throws Error when other work is running: the window does not offer it then. */
  async run<T>(work: Work, task: (options: Required<WorkOptions>) => Promise<T>): Promise<T> {
    if (this.#controller) throw new Error('Other long work is still running');
    const controller = new AbortController();
    this.#controller = controller;
    const progress = this.follow(work, performance.now());
    this.#emit({ event: 'progress', work, done: 0, total: 0 });
    try {
      const onProgress = (done: number, total: number) => progress(done, total, false);
      return await task({ onProgress, signal: controller.signal });
    } finally {
      this.#controller = undefined;
      progress(1, 1, true);
    }
  }

  /** Tells the window how far work is that goes on beside everything else. */
  follow(work: Work, since?: number): (done: number, total: number, ended: boolean) => void {
    let started = since;
    let last = 0;
    return (done, total, ended) => {
      const now = performance.now();
      if (ended) {
        started = undefined;
        last = 0;
        this.#emit({ event: 'progress', work, done: 1, total: 1, ended: true });
        return;
      }
      started ??= now;
      if (now - last < eventGapMillis) return;
      last = now;
      const remaining = done > 0 && total > 0 ? ((now - started) * (total - done)) / done : undefined;
      this.#emit({ event: 'progress', work, done, total, ...(remaining !== undefined && { remaining }) });
    };
  }

  cancel(): void {
    this.#controller?.abort();
  }
}

/** Whether an error only says that somebody pressed cancel. */
export function isCancelled(error: unknown): boolean {
  return error instanceof Error && error.name === 'AbortError';
}
