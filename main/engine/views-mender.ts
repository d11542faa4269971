import { Sequence } from '../desk/sequence.ts';
import type { Views } from '../views/views.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';

/** What is done about damage in the views. `unmended`: they could not be rebuilt, and stay as they are. */
export type ViewsTrouble = 'mending' | 'mended' | 'unmended';

type Rebuild = (options: {
  readonly onProgress: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}) => Promise<unknown>;

/** So long the clerk is told that all is well again. */
const toldMillis = 10 * 60_000;

/** A disk that spoils what was just written is not helped by writing it again and again. */
const mostTries = 3;

/** Rebuilds the views from the book when damage is met in them; whatever met it is done again afterwards. */
export class ViewsMender {
  readonly #views: Pick<Views, 'isDamaged'>;
  readonly #rebuild: Rebuild;
  readonly #closing = new AbortController();
  #tries = 0;
  #trouble: ViewsTrouble | undefined;
  #mendedAt = Number.NEGATIVE_INFINITY;
  onTrouble: ((trouble: ViewsTrouble) => void) | undefined;
  onProgress: ((done: number, total: number) => void) | undefined;

  constructor(views: Pick<Views, 'isDamaged'>, rebuild: Rebuild) {
    this.#views = views;
    this.#rebuild = rebuild;
  }

  /** Left out while no damage was met, and some time after it was mended. */
  get trouble(): ViewsTrouble | undefined {
    if (this.#trouble !== 'mending' && !this.#views.isDamaged)
      return performance.now() - this.#mendedAt < toldMillis ? 'mended' : undefined;
    return this.#trouble;
  }

  /** Carries out work that may read the views; nothing else may be deciding or folding meanwhile. */
  async whole<T>(work: () => Promise<T>): Promise<T> {
    // Damage that somebody else met: this work must not decide on what was lost.
    await this.#mend();
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ViewsDamaged) || !(await this.#mend())) throw error;
      return work();
    }
  }

  /** No rebuild is begun any more, and one that runs is given up. */
  stop(): void {
    this.#closing.abort();
  }

  /** @returns whether the views are whole. */
  async #mend(): Promise<boolean> {
    if (!this.#views.isDamaged) return true;
    const { signal } = this.#closing;
    if (signal.aborted) return false;
    if (this.#tries >= mostTries) {
      if (this.#trouble !== 'unmended') this.#tell('unmended');
      return false;
    }
    this.#tries += 1;
    this.#tell('mending');
    try {
      await this.#rebuild({ onProgress: (done, total) => this.onProgress?.(done, total), signal });
    } catch (error) {
      if (!signal.aborted) console.error('The views could not be rebuilt:', error);
      this.#tell('unmended');
      return false;
    }
    this.#mendedAt = performance.now();
    this.#tell('mended');
    return true;
  }

  #tell(trouble: ViewsTrouble): void {
    this.#trouble = trouble;
    this.onTrouble?.(trouble);
  }
}

/** Work of the desk, one after another, each on views that are whole as far as anybody knows. */
export class MendingSequence extends Sequence {
  readonly #mender: ViewsMender;

  constructor(mender: ViewsMender) {
    super();
    this.#mender = mender;
  }

  override next<T>(work: () => Promise<T>): Promise<T> {
    return super.next(() => this.#mender.whole(work));
  }
}
