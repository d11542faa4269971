import type { Registry } from '../../../shared/domain/registry.ts';
import type { OfficeParts } from '../../parts.ts';
import { type FoldingParts, withRegistry } from '../registry.ts';
import { createFold } from './fold.ts';
import { dropForgotten } from './folded.ts';

export interface FoldingWorker {
  /** Ends the folding after the page that is being folded. */
  stop(): Promise<void>;
}

export interface FoldingOptions {
  /** A site that cannot be folded: the others go on, this one is tried again later. */
  readonly onFault?: (site: string, error: unknown) => void;
  /** How often it is looked whether anything was missed. */
  readonly sweepMillis?: number;
  /** A site that was just folded rests so long: what desks push meanwhile is folded together. */
  readonly restMillis?: number;
}

const atOnce = 2;
const firstPause = 5_000;
const longestPause = 300_000;

/** Folds what desks push, on every instance; each posting is folded once however many there are. */
export async function startFolding(
  given: OfficeParts & { readonly registry?: Registry },
  { onFault, sweepMillis = 3_000, restMillis = 1_000 }: FoldingOptions = {},
): Promise<FoldingWorker> {
  const parts = withRegistry(given);
  const report = onFault ?? ((site, error) => console.error(`The book of ${site} cannot be folded:`, error));
  const worker = new Worker(parts, report, restMillis);
  const stopListening = await parts.store.listen((site) => worker.wake(site));
  const sweep = () => void worker.sweep();
  const timer = setInterval(sweep, sweepMillis);
  sweep();
  return {
    async stop() {
      clearInterval(timer);
      await stopListening();
      await worker.stop();
    },
  };
}

class Worker {
  readonly #parts: FoldingParts;
  readonly #report: (site: string, error: unknown) => void;
  readonly #fold: ReturnType<typeof createFold>;
  readonly #restMillis: number;
  readonly #resting = new Map<string, NodeJS.Timeout>();
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();
  /** Sites that failed: not before this time again, and how long the next pause is. */
  readonly #pauses = new Map<string, { readonly until: number; readonly next: number }>();
  #sweeping: Promise<void> | undefined;
  #stopped = false;

  constructor(parts: FoldingParts, report: (site: string, error: unknown) => void, restMillis: number) {
    this.#parts = parts;
    this.#report = report;
    this.#restMillis = restMillis;
    this.#fold = createFold(parts);
  }

  wake(site: string): void {
    this.#waiting.add(site);
    this.#next();
  }

  /** Looks for sites with something left to fold: a wake-up may get lost, or another instance may have gone. */
  async sweep(): Promise<void> {
    this.#sweeping ??= this.#lookAround().finally(() => {
      this.#sweeping = undefined;
    });
    await this.#sweeping;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    for (const rest of this.#resting.values()) clearTimeout(rest);
    await this.#sweeping;
    await Promise.all(this.#running.values());
  }

  async #lookAround(): Promise<void> {
    if (this.#stopped) return;
    const { database, store, registry } = this.#parts;
    try {
      const folded = await database.query<{ site: string; position: number; stale: boolean }>(
        `SELECT site, position, NOT serving OR EXISTS (SELECT 1 FROM fold_subject s
           WHERE s.site = f.site AND s.version = f.version AND s.stale) AS stale
         FROM fold_site f WHERE version = $1`,
        [registry.foldVersion],
      );
      const known = new Map(folded.map((one) => [one.site, one]));
      for (const { site, position } of await store.sites()) {
        const fold = known.get(site);
        if (position > Number(fold?.position ?? 0) || fold?.stale) this.wake(site);
      }
    } catch (error) {
      this.#report('', error);
    }
  }

  #next(): void {
    for (const site of this.#waiting) {
      if (this.#stopped || this.#running.size >= atOnce) return;
      if (this.#running.has(site) || this.#resting.has(site)) continue;
      this.#waiting.delete(site);
      if ((this.#pauses.get(site)?.until ?? 0) > this.#parts.clock()) continue;
      const run = this.#foldSite(site).finally(() => {
        this.#running.delete(site);
        this.#rest(site);
        this.#next();
      });
      this.#running.set(site, run);
    }
  }

  #rest(site: string): void {
    if (this.#stopped) return;
    const rest = setTimeout(() => {
      this.#resting.delete(site);
      this.#next();
    }, this.#restMillis);
    this.#resting.set(site, rest);
  }

  async #foldSite(site: string): Promise<void> {
    try {
      // Busy: another instance is at it, and the next sweep sees whether it got through.
      let step = await this.#fold.step(site);
      while (step === 'more' && !this.#stopped) step = await this.#fold.step(site);
      if (step === 'done') await dropForgotten(this.#parts.database, site, this.#parts.registry.foldVersion);
      this.#pauses.delete(site);
    } catch (error) {
      const pause = this.#pauses.get(site)?.next ?? firstPause;
      const until = this.#parts.clock() + pause;
      this.#pauses.set(site, { until, next: Math.min(pause * 2, longestPause) });
      this.#report(site, error);
    }
  }
}
