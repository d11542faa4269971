import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Posting } from '../../shared/journal/posting.ts';
import { filesAreFree } from '../journal/storage/closing.ts';
import { commitAside } from '../journal/storage/exec-aside.ts';
import { removeFile } from './file-names.ts';
import { type ReadPostings, refoldStale } from './refold.ts';
import { createIndexesAside } from './schema.ts';
import { createScratchFile, finishScratchFile, type ViewsFile, type ViewsFileOptions } from './views-file.ts';

export interface RebuildOptions {
  /** The whole journal in batches. Quickest in the order of the clock: what comes late is folded twice. */
  readonly postings: AsyncIterable<readonly Posting[]>;
  /** Reads single postings again, where they come in another order. */
  readonly read?: ReadPostings;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** Aim for one stretch of work, and its bounds in postings: clicks and key strokes get their turn in between. */
const sliceMillis = 6;
const smallestSlice = 8;
const largestSlice = 256;
/** Bounds what waits in memory for a commit. */
const postingsPerCommit = 4_096;

/**
 * Folds the journal into a new file beside the one in use. Cancelled or failed, nothing is left of it; killed half-way,
 * a file of no version stays behind, which the next start removes.
 * @param takeMeanwhile postings that were folded into the file in use since it was last asked.
 * @returns the new file's name.
 */
export async function buildFile(
  options: ViewsFileOptions,
  { postings, read, onProgress, signal }: RebuildOptions,
  takeMeanwhile: () => readonly Posting[],
): Promise<string> {
  const file = createScratchFile(options);
  const stretches = new Stretches(file, signal);
  try {
    let done = 0;
    for await (const batch of postings) {
      await stretches.fold(batch);
      done += batch.length;
      onProgress?.(done);
    }
    await stretches.commit();
    if (read) await refoldStale(file, read);
    await createIndexesAside(file.database);
    for (let late = takeMeanwhile(); late.length > 0; late = takeMeanwhile()) await stretches.fold(late);
    await stretches.commit();
    finishScratchFile(file, options.registry);
    file.database.close();
    await flush(file.filename);
    return file.filename;
  } catch (error) {
    if (file.database.open) file.database.close();
    await filesAreFree();
    removeFile(file.filename);
    throw error;
  }
}

/**
 * Folds in stretches that follow the machine's speed, letting the event loop turn after each. Many share a commit, which
 * writes every page they touched once; it is made on another thread, and what a failure leaves is thrown away.
 */
class Stretches {
  readonly #file: ViewsFile;
  readonly #signal: AbortSignal | undefined;
  #size = smallestSlice;
  #uncommitted = 0;

  constructor(file: ViewsFile, signal: AbortSignal | undefined) {
    this.#file = file;
    this.#signal = signal;
  }

  async fold(postings: readonly Posting[]): Promise<void> {
    const { database, writer } = this.#file;
    for (let from = 0; from < postings.length; ) {
      this.#signal?.throwIfAborted();
      const slice = postings.slice(from, from + this.#size);
      from += slice.length;
      if (!database.inTransaction) database.exec('BEGIN');
      const started = performance.now();
      writer.fold(slice);
      this.#follow((performance.now() - started) / slice.length);
      this.#uncommitted += slice.length;
      if (this.#uncommitted >= postingsPerCommit) await this.commit();
      else await nextTurn();
    }
  }

  async commit(): Promise<void> {
    const { database } = this.#file;
    if (database.inTransaction) await commitAside(database);
    this.#uncommitted = 0;
  }

  #follow(millisPerPosting: number): void {
    const fitting = Math.floor(sliceMillis / millisPerPosting);
    this.#size = Math.max(smallestSlice, Math.min(largestSlice, fitting, this.#size * 2));
  }
}

/** Waits until the disk has the file, off the main thread. */
async function flush(filename: string): Promise<void> {
  const handle = await open(filename, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
