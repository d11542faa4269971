import {
  addRxStorageMultiInstanceSupport,
  ensureRxStorageInstanceParamsAreCorrect,
  RXDB_VERSION,
  type RxStorage,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { type LibsqlInstanceOptions, type LibsqlInternals, LibsqlStorageInstance } from './instance.ts';
import { shareChanges } from './shared-changes.ts';
import { type HandleSettings, type SharedHandle, SharedHandles } from './shared-handles.ts';

export type RxStorageLibsql = RxStorage<LibsqlInternals, LibsqlInstanceOptions>;

const STORAGE_NAME = 'libsql';

/**
 * RxDB's storage on encrypted SQLite files. Make it once per process: it shares one connection per file.
 * `filename` is a path, `:memory:`, or a function that names the file of each database.
 * Creating a database rejects with DatabaseOpenError when its file cannot be opened.
 */
export function getRxStorageLibsql(settings: HandleSettings): RxStorageLibsql {
  const handles = new SharedHandles(settings);
  return {
    name: STORAGE_NAME,
    rxdbVersion: RXDB_VERSION,
    createStorageInstance: async (params) => createInstance(handles, params),
  };
}

async function createInstance<RxDocType>(
  handles: SharedHandles,
  params: RxStorageInstanceCreationParams<RxDocType, LibsqlInstanceOptions>,
): Promise<LibsqlStorageInstance<RxDocType>> {
  ensureRxStorageInstanceParamsAreCorrect(params);
  if (params.schema.attachments !== undefined) {
    throw new Error(`The collection ${params.collectionName} wants attachments; this storage keeps none`);
  }
  const handle = handles.acquire(params.databaseName);
  const instance = await openedIn(handle, params);
  const shareWith = shareChanges(instance);
  addRxStorageMultiInstanceSupport(STORAGE_NAME, params, instance);
  const all = shareWith(instance.changeStream());
  instance.changeStream = () => all;
  return instance;
}

async function openedIn<RxDocType>(
  handle: SharedHandle,
  params: RxStorageInstanceCreationParams<RxDocType, LibsqlInstanceOptions>,
): Promise<LibsqlStorageInstance<RxDocType>> {
  try {
    const instance = new LibsqlStorageInstance(params, handle);
    await handle.inTurn(() => instance.create());
    return instance;
  } catch (error) {
    await handle.release();
    throw error;
  }
}
