import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Posting } from '../../shared/journal/posting.ts';
import { filesAreFree } from '../journal/storage/closing.ts';
import { removeFile } from './file-names.ts';
import { type ReadPostings, refoldStale } from './refold.ts';
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
