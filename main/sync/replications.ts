import { replicateRxCollection } from 'rxdb/plugins/replication';
import { Subject } from 'rxjs';
import type { Posting } from '../../shared/journal/posting.ts';
import { toPosting } from '../journal/collection.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import type { Checkpoint, Puller } from './pull.ts';
import type { Pusher } from './push.ts';

/** Documents of one page or push of RxDB. */
const batchSize = 200;
/** RxDB's own wait after a failure: the handlers try for themselves, so this only passes when the sync ends. */
const retryTime = 10;

export interface Replications {
  /** Looks what is new at the head office. */
  pullAgain(): void;
  /** The handlers have to end by themselves before this resolves: abort them after `pause`. */
  pause(): Promise<void>;
  cancel(): Promise<void>;
}

/**
 * RxDB's replication of the book, out and in apart: a push that is refused does not keep anything from coming in, and
 * what comes in needs no note for each document.
 */
export async function startReplications(
  journal: ReplicableJournal,
  pusher: Pusher,
  puller: Puller,
  /** It is known what was sent in earlier runs, and sent what was not. */
  onReady: () => void,
): Promise<Replications> {
  const again = new Subject<'RESYNC'>();
  const common = { live: true, retryTime, waitForLeadership: false, autoStart: false };
  const pull = replicateRxCollection<Posting, Checkpoint>({
    ...common,
    replicationIdentifier: `office-pull-${journal.desk}`,
    collection: journal.collection,
    pull: {
      batchSize,
      stream$: again.asObservable(),
      async handler(checkpoint, limit) {
        const page = await puller.page(checkpoint, limit);
        // RxDB takes a short page for the last one; this one is short because its postings are long.
        if (!page.isEnd && page.documents.length < limit) again.next('RESYNC');
        const documents = page.documents.map((posting) => ({ ...posting, _deleted: false }));
        return { documents, checkpoint: page.checkpoint };
      },
    },
  });
  const push = replicateRxCollection<Posting, unknown>({
    ...common,
    replicationIdentifier: `office-push-${journal.desk}`,
    collection: journal.own,
    push: {
      batchSize,
      handler: async (rows) => {
        await pusher.send(rows.map((row) => toPosting(row.newDocumentState)));
        // The head office never has another posting of this number: that is a fork, and it is no conflict to merge.
        return [];
      },
    },
  });
  const all = [pull, push];
  for (const { error$ } of all) {
    error$.subscribe((error) => {
      // Handlers end with an AbortError when the sync stops. What is left are RxDB's own notes that were not written.
      if (!/AbortError/.test(JSON.stringify(error.parameters))) console.warn('Replication:', error);
    });
  }
  const { lastSeq } = journal;
  await Promise.all(all.map((replication) => replication.start()));
  void push.awaitInitialReplication().then(() => {
    pusher.resumeAt(lastSeq);
    onReady();
  });
  return {
    pullAgain: () => again.next('RESYNC'),
    async pause() {
      await Promise.all(all.map((replication) => replication.pause()));
    },
    async cancel() {
      await Promise.all(all.map((replication) => replication.cancel()));
    },
  };
}
