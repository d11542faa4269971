import type { RxCollection, RxDocumentData, RxStorageDefaultCheckpoint, RxStorageInstance } from 'rxdb';
import { filter, map } from 'rxjs';
import type { Posting } from '../../shared/journal/posting.ts';

type Instance = RxStorageInstance<Posting, unknown, unknown, RxStorageDefaultCheckpoint>;
type ReadOwn = (afterSeq: number, limit: number) => Promise<RxDocumentData<Posting>[]>;

/**
 * The collection as if it held one desk's own postings only. RxDB's upstream walks through all that was ever written
 * and notes each document; a desk that took a million postings of others has nothing of theirs to send. Own postings
 * never change once they are written, and their ids sort by number, so the number is checkpoint enough.
 */
export function ownPostings(
  collection: RxCollection<Posting>,
  desk: string,
  readOwn: ReadOwn,
): RxCollection<Posting> {
  const all = collection.storageInstance as unknown as Instance;
  const own: Instance = Object.create(all, {
    getChangedDocumentsSince: {
      value: async (limit: number, checkpoint?: RxStorageDefaultCheckpoint) => {
        const documents = await readOwn(seqOf(checkpoint?.id), limit);
        const last = documents.at(-1);
        return { documents, checkpoint: last ? checkpointOf(last) : checkpoint };
      },
    },
    changeStream: {
      value: () =>
        all.changeStream().pipe(
          map((bulk) => ({
            ...bulk,
            events: bulk.events.filter(
              (event) => event.operation === 'INSERT' && event.documentData.desk === desk,
            ),
          })),
          filter((bulk) => bulk.events.length > 0),
          map((bulk) => {
            const last = bulk.events.at(-1);
            return last ? { ...bulk, checkpoint: checkpointOf(last.documentData) } : bulk;
          }),
        ),
    },
  });
  return Object.create(collection, { storageInstance: { value: own } });
}

function checkpointOf(document: RxDocumentData<Posting>): RxStorageDefaultCheckpoint {
  return { id: document.id, lwt: document._meta.lwt };
}

function seqOf(id: string | undefined): number {
  return id === undefined ? 0 : Number(id.slice(id.lastIndexOf('-') + 1));
}
