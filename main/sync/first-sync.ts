import type { ReplicableJournal } from '../journal/replicable.ts';
import type { OfficeClient, PulledPage } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import type { ForeignVerifier } from './verify-foreign.ts';

export interface FirstSyncOptions {
  readonly client: Pick<OfficeClient, 'pull'>;
  readonly journal: Pick<ReplicableJournal, 'addForeign'>;
  readonly verifier: ForeignVerifier;
  readonly since: number;
  /** The site's last position when it began. */
  readonly last: number;
  readonly signal: AbortSignal;
  /** Everything up to this position is on the disk. */
  readonly onPosition: (position: number) => void;
  /** Writes the position down, from where the next try goes on. */
  readonly savePosition: (position: number) => Promise<void>;
  readonly onStored: (count: number) => Promise<void> | void;
  readonly onProgress: (done: number, total: number) => void;
}

/** Postings of one page: small enough that reading its JSON does not hold up the window. */
const pageSize = 400;
/** The position is written down every so many pages; what lies between is fetched again after a crash. */
const pagesPerSave = 12;

/**
 * Fetches a whole site, or all of a long absence, page by page. While one page is checked and stored the next is on its
 * way. Stopped at any moment it goes on from where it was.
 */
export async function firstSync(options: FirstSyncOptions): Promise<void> {
  const { client, journal, verifier, since, signal, onPosition, savePosition, onProgress } = options;
  let position = since;
  let saved = since;
  const request = (from: number) => quietly(client.pull(from, pageSize, signal));
  try {
    let coming = request(position);
    for (let pages = 1; ; pages += 1) {
      const page: PulledPage = await coming;
      const isLast = page.position >= page.last;
      if (!isLast && page.position <= position) throw new SyncProblem('server', 'The position does not move');
      if (!isLast) coming = request(page.position);
      const { fresh } = await verifier.check(page.postings, { signal, lastSignatures: true });
      await journal.addForeign(fresh);
      position = page.position;
      onPosition(position);
      onProgress(position - since, Math.max(options.last, page.last) - since);
      if (isLast) break;
      if (pages % pagesPerSave !== 0) continue;
      await savePosition(position);
      saved = position;
    }
    await options.onStored(position - since);
  } finally {
    if (position > saved) await savePosition(position);
  }
}

/** A page that fails while nobody waits for it yet fails when it is waited for. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
