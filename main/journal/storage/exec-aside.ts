import AsyncDatabase from 'libsql/promise';
import type { SqliteDatabase } from './sqlite-types.ts';

/**
 * Runs statements on a thread of libsql's own. Until the promise settles nothing else may use the connection. libsql's
 * two interfaces differ in their calls only; the connection behind them is the same.
 */
export async function execAside(database: SqliteDatabase, sql: string): Promise<void> {
  await AsyncDatabase.prototype.exec.call(database as unknown as AsyncDatabase, sql);
}

/**
 * Commits the open transaction aside: writing and syncing the pages takes as long as everything else of a command, and
 * this thread has better to do.
 */
export const commitAside = (database: SqliteDatabase): Promise<void> => execAside(database, 'COMMIT');
