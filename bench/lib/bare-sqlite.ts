import { openSqlite } from '../../main/journal/storage/handle.ts';
import type { SqliteDatabase, SqliteStatement } from '../../main/journal/storage/sqlite-types.ts';

/** What everything is measured against: one encrypted SQLite file with one table and nothing around it. */
export interface BareSqlite {
  readonly database: SqliteDatabase;
  /** One row, one durable commit. */
  readonly insert: SqliteStatement;
}

export function bareSqlite(filename: string): BareSqlite {
  const database = openSqlite({ filename, encryptionKey: '5a'.repeat(32), synchronous: 'FULL' });
  database.exec('CREATE TABLE doc (id TEXT PRIMARY KEY NOT NULL, doc TEXT NOT NULL)');
  return { database, insert: database.prepare('INSERT INTO doc VALUES (?, ?)') };
}
