import { createRxDatabase, type RxCollection } from 'rxdb';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { postingSchema } from '../../main/journal/collection.ts';
import type { Posting } from '../../shared/journal/posting.ts';

declare global {
  interface Window {
    measure(documents: readonly Posting[]): Promise<readonly number[]>;
  }
}

/** The same postings into the same collection, kept by RxDB's own storage for browsers; each insert durable. */
window.measure = async (documents) => {
  const database = await createRxDatabase({
    name: `bench${Date.now()}`,
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
    multiInstance: false,
    eventReduce: false,
  });
  const { postings } = await database.addCollections({ postings: { schema: postingSchema } });
  const samples: number[] = [];
  for (const document of documents) {
    const started = performance.now();
    await (postings as RxCollection<Posting>).insert(document);
    samples.push(performance.now() - started);
  }
  await database.close();
  return samples.slice(Math.min(30, samples.length >> 1));
};
