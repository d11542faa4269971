import type { Engine } from '../engine/engine.ts';
import { openSqlite } from '../journal/storage/handle.ts';

/**
 * Keeps a reader in the book's file while work copies it: until it leaves, SQLite neither begins the write-ahead log
 * anew nor moves what came after it into the file. What other desks' postings add meanwhile stands in the log only, so
 * file and log belong together in whatever order they are copied.
 */
export async function holdBook<T>(engine: Engine, work: () => Promise<T>): Promise<T> {
  // Nobody writes to a book that cannot be opened.
  if (!engine.replicable) return work();
  const encryptionKey = engine.keyFor('journal').toString('hex');
  const reader = openSqlite({ filename: engine.folder.journal, encryptionKey, synchronous: 'FULL' });
  try {
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM sqlite_master').get();
    return await work();
  } finally {
    if (reader.inTransaction) reader.exec('ROLLBACK');
    reader.close();
  }
}
