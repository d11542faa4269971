import { renameSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Posting } from '../../shared/journal/posting.ts';
import { type ReadPostings, refoldStale } from './refold.ts';
import { createScratchFile, removeViewsFile, type ViewsFile, type ViewsFileOptions } from './views-file.ts';

export interface RebuildOptions {
  /** The whole journal in batches. Quickest in the order of the clock: what comes late is folded twice. */
  readonly postings: AsyncIterable<readonly Posting[]>;
  /** Reads single postings again, where they come in another order. */
  readonly read?: ReadPostings;
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
}

/** What the swap needs of the views in use. */
export interface InUse {
  /** Postings that were folded into the old file since last asked. */
  takeMeanwhile(): readonly Posting[];
  release(): void;
  /** Opens the file that now stands in the place of the old one. */
  reopen(): void;
}

/** Aim for one stretch of work, and its bounds in postings: clicks and key strokes get their turn in between. */
const sliceMillis = 6;
const smallestSlice = 8;
const largestSlice = 256;

/**
 * Folds the journal into a new file and renames it over the old one. Cancelled or failed, the old file stays as it
 * was; killed half-way, only a scratch file is left behind, which the next rebuild removes.
 */
export async function rebuildFile(
  options: ViewsFileOptions,
  plan: RebuildOptions,
  inUse: InUse,
): Promise<void> {
  const scratch = `${options.filename}.new`;
  await buildFile({ ...options, filename: scratch }, plan, inUse.takeMeanwhile);
  inUse.release();
  removeViewsFile(options.filename);
  renameSync(scratch, options.filename);
  inUse.reopen();
}

/** Folds the journal into a new file of this name; nothing is left of it on failure. */
export async function buildFile(
  options: ViewsFileOptions,
  { postings, read, onProgress, signal }: RebuildOptions,
  takeMeanwhile: () => readonly Posting[],
): Promise<void> {
  const file = createScratchFile(options);
  const fold = slicedFold(file, signal);
  try {
    let done = 0;
    for await (const batch of postings) {
      await fold(batch);
      done += batch.length;
      onProgress?.(done);
    }
    if (read) await refoldStale(file, read);
    for (let late = takeMeanwhile(); late.length > 0; late = takeMeanwhile()) await fold(late);
    file.database.close();
    await flush(options.filename);
  } catch (error) {
    if (file.database.open) file.database.close();
    removeViewsFile(options.filename);
    throw error;
  }
}

/** Folds in stretches that follow the machine's speed, letting the event loop turn after each. */
function slicedFold({ database, writer }: ViewsFile, signal: AbortSignal | undefined) {
  let size = smallestSlice;
  const fold = database.transaction((slice: readonly Posting[]) => writer.fold(slice));
  return async (postings: readonly Posting[]): Promise<void> => {
    for (let from = 0; from < postings.length; ) {
      signal?.throwIfAborted();
      const slice = postings.slice(from, from + size);
      from += slice.length;
      const started = performance.now();
      fold(slice);
      const perPosting = (performance.now() - started) / slice.length;
      const fitting = Math.floor(sliceMillis / perPosting);
      size = Math.max(smallestSlice, Math.min(largestSlice, fitting, size * 2));
      await nextTurn();
    }
  };
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
