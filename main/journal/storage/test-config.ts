import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RxTestStorage } from 'rxdb';
import { wrappedValidateAjvStorage } from 'rxdb/plugins/validate-ajv';
import { getRxStorageLibsql, type RxStorageLibsql } from './storage.ts';

/**
 * The configuration under which RxDB's own unit tests judge this storage: an `RxTestStorage`, which their suite
 * takes as its custom storage (its `setConfig({ storage })`, from `rxdb/plugins/test-utils`).
 *
 * Real encrypted files, one per database, in a temporary folder that goes when the process ends. `getStorage` hands
 * out one storage made once: data survives closing, and instances of one database share their connection.
 */
function testStorage(): RxTestStorage {
  const storage = storageInTemporaryFolder();
  const validated = wrappedValidateAjvStorage({ storage });
  return {
    name: 'libsql',
    getStorage: () => validated,
    getPerformanceStorage: () => ({ storage, description: 'libsql, encrypted files, synchronous=FULL' }),
    hasPersistence: true,
    hasMultiInstance: true,
    hasAttachments: false,
    hasReplication: true,
  };
}

function storageInTemporaryFolder(): RxStorageLibsql {
  const folder = mkdtempSync(join(tmpdir(), 'rx-storage-libsql-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return getRxStorageLibsql({
    filename: (databaseName) => join(folder, `${encodeURIComponent(databaseName)}.db`),
    encryptionKey: '5a'.repeat(32),
  });
}

export default testStorage();
