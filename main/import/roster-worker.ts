import { parentPort, workerData } from 'node:worker_threads';
import { prepareRoster } from './prepare-roster.ts';
import type { FromWorker } from './roster-thread.ts';
import { UnreadableFile } from './sheet.ts';

/** The thread that reads a roster: a part for every time it is asked, so that nobody is flooded with them. */
const port = parentPort;
if (!port) throw new Error('This is a thread of the import and no program of its own');
const { path } = workerData as { readonly path: string };
const say = (message: FromWorker) => port.postMessage(message);
const parts = prepareRoster(path);

port.on('message', async () => {
  try {
    const { value, done } = await parts.next();
    say(done ? { kind: 'end' } : value);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    say({ kind: 'unreadable', code: error.code, cause: error.cause });
  }
});
