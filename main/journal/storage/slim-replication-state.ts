import type { RxStorage } from 'rxdb';

const REPLICATION_STATE = 'rx-replication-meta-';

/**
 * Keeps RxDB's replication from storing every document a second time.
 *
 * RxDB remembers, for each replicated document, a full copy of what the other side holds. Where documents never
 * change, a few fields identify them (`_deleted` is always kept). The collection's conflict handler must then
 * compare by these fields only, because `assumedMasterState` and its comparisons see nothing else.
 */
export function slimReplicationState<Internals, Options>(
  storage: RxStorage<Internals, Options>,
  identifyingFields: readonly string[],
): RxStorage<Internals, Options> {
  const kept = [...identifyingFields, '_deleted'];
  return {
    name: storage.name,
    rxdbVersion: storage.rxdbVersion,
    createStorageInstance: async (params) => {
      const instance = await storage.createStorageInstance(params);
      if (!params.collectionName.startsWith(REPLICATION_STATE)) return instance;
      const bulkWrite = instance.bulkWrite.bind(instance);
      instance.bulkWrite = (rows, context) =>
        bulkWrite(
          rows.map((row) => ({ ...row, document: slimmed(row.document, kept) })),
          context,
        );
      return instance;
    },
  };
}

function slimmed<Document extends object>(document: Document, kept: readonly string[]): Document {
  if (!('docData' in document) || typeof document.docData !== 'object' || document.docData === null)
    return document;
  const copy = document.docData as Record<string, unknown>;
  const docData = Object.fromEntries(
    kept.filter((field) => field in copy).map((field) => [field, copy[field]]),
  );
  return { ...document, docData };
}
