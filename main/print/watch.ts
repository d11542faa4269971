import type { Fate, Printer } from './printer.ts';

export interface JobWatchParts {
  readonly printer: Pick<Printer, 'fate' | 'cancel'>;
  readonly everyMs: number;
  /** After this the clerk is asked; the printer's word is still taken when it comes later. */
  readonly forMs: number;
  report(job: string, queue: string, fate: Later): Promise<void>;
  onError(error: unknown): void;
}

interface Later {
  readonly status: 'confirmed' | 'unknown';
  readonly reason?: string;
}

interface Followed {
  readonly queue: string;
  readonly systemJob: string;
  readonly since: number;
  asked: boolean;
}

/** Asks the system after submitted jobs until paper is out, or the clerk has to look. */
export class JobWatch {
  readonly #parts: JobWatchParts;
  readonly #followed = new Map<string, Followed>();
  #timer: NodeJS.Timeout | undefined;
  #round: Promise<void> | undefined;
  #closed = false;

  constructor(parts: JobWatchParts) {
    this.#parts = parts;
  }

  follow(job: string, queue: string, systemJob: string): void {
    this.#followed.set(job, { queue, systemJob, since: performance.now(), asked: false });
    // The timer may be a slow one, for jobs nobody hurries with any more.
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#schedule();
  }

  jobs(): readonly string[] {
    return [...this.#followed.keys()];
  }

  /** The clerk settled the job otherwise: a queue that wakes up later must not print it after all. */
  async cancel(job: string): Promise<void> {
    const followed = this.#followed.get(job);
    if (!followed) return;
    this.#followed.delete(job);
    try {
      await this.#parts.printer.cancel(followed.systemJob);
    } catch (error) {
      this.#parts.onError(error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    await this.#round;
  }

  #schedule(): void {
    if (this.#closed || this.#timer || this.#followed.size === 0) return;
    // Once the clerk has been asked there is no hurry: a queue can stand still for a weekend.
    const hurry = [...this.#followed.values()].some((followed) => !followed.asked);
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#round = this.#ask().finally(() => this.#schedule());
      },
      hurry ? this.#parts.everyMs : this.#parts.everyMs * 10,
    );
    // A job that is being watched does not keep the program running.
    this.#timer.unref();
  }

  async #ask(): Promise<void> {
    for (const [job, followed] of [...this.#followed]) {
      if (this.#closed) return;
      try {
        await this.#askAfter(job, followed);
      } catch (error) {
        this.#parts.onError(error);
      }
    }
  }

  async #askAfter(job: string, followed: Followed): Promise<void> {
    const fate = await this.#parts.printer.fate(followed.systemJob);
    // Settled by the clerk while the system was asked.
    if (!this.#followed.has(job)) return;
    const late = performance.now() - followed.since > this.#parts.forMs;
    if (fate.status !== 'waiting') {
      this.#followed.delete(job);
      if (fate.status !== 'submitted')
        await this.#parts.report(job, followed.queue, later(fate.status, fate));
    } else if (late && !followed.asked) {
      followed.asked = true;
      await this.#parts.report(job, followed.queue, later('unknown', fate));
    }
  }
}

function later(status: Later['status'], { reason }: Fate): Later {
  if (reason !== undefined) return { status, reason };
  return status === 'unknown' ? { status, reason: 'printing.reason.no-answer' } : { status };
}
