import type { ReplicableJournal } from '../journal/replicable.ts';
import type { atStart, Mark } from './marks.ts';
import type { OfficeClient, PulledPage } from './office-client.ts';
import { SyncProblem } from './problem.ts';
import type { ForeignVerifier } from './verify-foreign.ts';

export interface FirstSyncOptions {
  readonly client: Pick<OfficeClient, 'pull'>;
  readonly journal: Pick<ReplicableJournal, 'addForeign'>;
  readonly verifier: ForeignVerifier;
  readonly since: Mark | typeof atStart;
  /** The site's last position when it began. */
  readonly last: number;
  readonly signal: AbortSignal;
  /** Everything up to this position is on the disk. */
  readonly onMark: (mark: Mark) => void;
  /** Writes down how far it came, from where the next try goes on. */
  readonly save: () => Promise<void>;
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
  const { client, journal, verifier, signal, onMark, save, onProgress } = options;
  const since = options.since.position;
  let position = since;
  let saved = since;
  const request = (from: Mark | typeof atStart) => quietly(client.pull(from, pageSize, signal));
  try {
    let coming = request(options.since);
    for (let pages = 1; ; pages += 1) {
      const page: PulledPage = await coming;
      const isLast = page.position >= page.last;
      if (!isLast && page.position <= position) throw new SyncProblem('server', 'The position does not move');
      if (!isLast) coming = request(page);
      const { fresh } = await verifier.check(page.postings, { signal, lastSignatures: true });
      await journal.addForeign(fresh);
      position = page.position;
      if (position > 0) onMark({ position, mark: page.mark });
      onProgress(position - since, Math.max(options.last, page.last) - since);
      if (isLast) break;
      if (pages % pagesPerSave !== 0) continue;
      await save();
      saved = position;
    }
    await options.onStored(position - since);
  } finally {
    if (position > saved) await save();
  }
}

/** A page that fails while nobody waits for it yet fails when it is waited for. */
function quietly<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
