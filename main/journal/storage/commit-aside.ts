import AsyncDatabase from 'libsql/promise';
import type { SqliteDatabase } from './sqlite-types.ts';

/**
 * Commits the open transaction on a thread of libsql's own: writing and syncing the pages takes as long as everything
 * else of a command, and this thread has better to do. Until the promise settles nothing else may use the connection.
 * libsql's two interfaces differ in their calls only; the connection behind them is the same.
 */
export async function commitAside(database: SqliteDatabase): Promise<void> {
  await AsyncDatabase.prototype.exec.call(database as unknown as AsyncDatabase, 'COMMIT');
}
