import { on } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { RosterPart } from './prepare-roster.ts';
import { UnreadableFile } from './sheet.ts';

/** What comes from the reading thread. */
export type FromWorker =
  | RosterPart
  | { readonly kind: 'end' }
  | { readonly kind: 'unreadable'; readonly code: UnreadableFile['code']; readonly cause: unknown };

/** Beside the programs that are built: `out/main` for the app, `out/cli`, `out/chunks` ... are its neighbours. */
const builtWorker = new URL('../main/roster-worker.js', import.meta.url);

/** So many parts are on their way: while one is taken, the next is made. */
const ahead = 2;

/** Nearly all of what is read is thrown away at once: with more room for the young, much less is copied about. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /** The thread's program, where it is not beside the one that runs. */
  readonly worker?: URL;
}

/**
 * Reads and checks a roster in a thread of its own: a workbook of some megabytes is parsed in one go, and nobody
 * should wait for that. Whoever stops taking parts ends the thread.
 * @throws UnreadableFile, or the signal's AbortError
 */
export async function* readInThread(
  path: string,
  { signal, worker: program = builtWorker }: ReadOptions = {},
): AsyncGenerator<RosterPart> {
  signal?.throwIfAborted();
  const worker = new Worker(program, { workerData: { path }, name: 'roster', resourceLimits });
  try {
    const messages = on(worker, 'message', { close: ['exit'], ...(signal && { signal }) });
    for (let asked = 0; asked < ahead; asked += 1) worker.postMessage('next');
    for await (const [message] of messages) {
      const said = message as FromWorker;
      if (said.kind === 'end') return;
      if (said.kind === 'unreadable') throw new UnreadableFile(said.code, said.cause);
      yield said;
      worker.postMessage('next');
    }
    throw new Error('The thread that reads the roster ended before the roster did');
  } catch (error) {
    throw outOfMemory(error) ? new UnreadableFile('import.too-large', error) : error;
  } finally {
    await worker.terminate();
  }
}

/** A small file can unpack to more than any roster holds: then the thread ends, not the app. */
function outOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
