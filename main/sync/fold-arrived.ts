import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparePostings, type Posting } from '../../shared/journal/posting.ts';
import type { Desk } from '../desk/desk.ts';
import type { PictureStore } from '../desk/erasures.ts';
import { foldIn } from '../desk/fold-in.ts';
import type { Changed } from '../desk/views-port.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import type { Views } from '../views/views.ts';

export interface ArrivedParts {
  readonly journal: ReplicableJournal;
  readonly views: Views;
  readonly desk: Pick<Desk, 'between'>;
  /** Where pictures of erased people are removed. */
  readonly pictures: PictureStore;
  readonly onChanged: (changed: Changed) => void;
}

const batch = 100;
/** Aim for one stretch of work, and its bounds in postings: clicks and key strokes have their turn in between. */
const sliceMillis = 5;
const smallestSlice = 4;

/**
 * Folds what came from other desks, between two commands. It starts from what the views say they have, so it also mends
 * what a crash left between the book and the views.
 */
export class ArrivedFolder {
  readonly #parts: ArrivedParts;
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #slice = smallestSlice;

  constructor(parts: ArrivedParts) {
    this.#parts = parts;
  }

  /** Whether something of another desk is in the book and not in the views. */
  isBehind(): boolean {
    const { journal, views } = this.#parts;
    return [...journal.chainEnds()].some(
      ([desk, end]) => desk !== journal.desk && views.appliedUpTo(desk) < end.seq,
    );
  }

  /** Resolves when everything that was in the book at the time of asking is folded. */
  async fold(signal?: AbortSignal): Promise<void> {
    this.#isAskedAgain = true;
    this.#running ??= this.#foldAll(signal).finally(() => {
      this.#running = undefined;
    });
    await this.#running;
  }

  async #foldAll(signal: AbortSignal | undefined): Promise<void> {
    while (this.#isAskedAgain) {
      this.#isAskedAgain = false;
      for (let missing = await this.#missing(); missing.length > 0; missing = await this.#missing()) {
        for (let from = 0; from < missing.length; ) {
          if (signal?.aborted) return;
          const slice = missing.slice(from, from + this.#slice);
          from += slice.length;
          await this.#foldSlice(slice);
          await nextTurn();
        }
      }
    }
  }

  async #foldSlice(slice: readonly Posting[]): Promise<void> {
    const { desk, journal, views, pictures, onChanged } = this.#parts;
    await desk.between(async () => {
      const started = performance.now();
      const changed = await foldIn({ journal, views, pictures }, slice);
      const perPosting = (performance.now() - started) / slice.length;
      const fitting = Math.floor(sliceMillis / perPosting);
      this.#slice = Math.max(smallestSlice, Math.min(batch, fitting, this.#slice * 2));
      onChanged(changed);
    });
  }

  /** The next postings that are not folded, in the order of the clock: what comes late is folded twice. */
  async #missing(): Promise<readonly Posting[]> {
    const { journal, views } = this.#parts;
    const heads: Posting[] = [];
    for (const [desk, end] of journal.chainEnds()) {
      const applied = views.appliedUpTo(desk);
      if (desk === journal.desk || applied >= end.seq) continue;
      heads.push(...(await journal.readSince(desk, applied, batch)));
    }
    return heads.sort(comparePostings).slice(0, batch);
  }
}
