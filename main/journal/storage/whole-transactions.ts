import type { SqliteDatabase } from './sqlite-types.ts';

/**
 * Gives a connection a `transaction` that says what went wrong. A full disk makes SQLite roll back by itself; libsql's
 * own one then fails to do it again, and what it says of that hides the full disk.
 */
export function wholeTransactions(database: SqliteDatabase): SqliteDatabase {
  const within =
    <Args extends unknown[], Result>(begin: string, body: (...args: Args) => Result) =>
    (...args: Args): Result => {
      database.exec(begin);
      try {
        const result = body(...args);
        database.exec('COMMIT');
        return result;
      } catch (error) {
        if (database.inTransaction) database.exec('ROLLBACK');
        throw error;
      }
    };
  database.transaction = (body) =>
    Object.assign(within('BEGIN', body), { immediate: within('BEGIN IMMEDIATE', body) });
  return database;
}
