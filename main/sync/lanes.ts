import { DatabaseWriteError } from '../journal/storage/write-documents.ts';
import { Backoff, type BackoffOptions } from './backoff.ts';
import { type ProblemCode, passes, SyncProblem } from './problem.ts';
import type { Wake } from './wake.ts';

export type Lane = 'push' | 'pull';

export interface LaneTrouble {
  readonly code: ProblemCode;
  readonly problem: SyncProblem;
  /** Milliseconds since 1970; left out when it is not tried again by itself. */
  readonly retryAt: number | undefined;
}

export interface LanesOptions {
  readonly signal: AbortSignal;
  readonly wake: Wake;
  readonly clock: () => number;
  readonly onChange: (lane: Lane, trouble: LaneTrouble | undefined) => void;
  readonly backoff?: BackoffOptions;
}

/** Sending and fetching, each tried again for as long as it takes; what is wrong with them is a status. */
export class Lanes {
  readonly #options: LanesOptions;
  readonly #backoffs: Readonly<Record<Lane, Backoff>>;
  readonly #troubles = new Map<Lane, LaneTrouble>();

  constructor(options: LanesOptions) {
    this.#options = options;
    this.#backoffs = { push: new Backoff(options.backoff), pull: new Backoff(options.backoff) };
  }

  /** What is wrong: first what a person has to see to. */
  get trouble(): LaneTrouble | undefined {
    const troubles = [...this.#troubles.values()];
    return troubles.find(({ code }) => !passes(code)) ?? troubles[0];
  }

  /**
   * Works until it worked.
   * @throws AbortError when the sync stops.
   */
  async until<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const { signal } = this.#options;
    for (;;) {
      signal.throwIfAborted();
      try {
        const done = await work();
        this.#worked(lane);
        return done;
      } catch (error) {
        signal.throwIfAborted();
        await this.#failed(lane, asProblem(error));
      }
    }
  }

  #worked(lane: Lane): void {
    this.#backoffs[lane].reset();
    if (this.#troubles.delete(lane)) this.#options.onChange(lane, undefined);
  }

  async #failed(lane: Lane, problem: SyncProblem): Promise<void> {
    const { clock, onChange, signal, wake } = this.#options;
    const wait = passes(problem.code) ? this.#backoffs[lane].next() : undefined;
    const retryAt = wait === undefined ? undefined : clock() + wait;
    const trouble = { code: problem.code, problem, retryAt };
    this.#troubles.set(lane, trouble);
    onChange(lane, trouble);
    await wake.sleep(signal, wait);
  }
}

function asProblem(error: unknown): SyncProblem {
  if (error instanceof SyncProblem) return error;
  if (error instanceof DatabaseWriteError) return new SyncProblem('disk', error.code, { cause: error });
  if (error instanceof Error && error.name === 'AbortError')
    return new SyncProblem('cancelled', error.message);
  // A bug of ours: it is told and tried again later, but it does not reach the clerk as an exception.
  console.error('The sync failed:', error);
  return new SyncProblem('server', error instanceof Error ? error.message : String(error), { cause: error });
}
