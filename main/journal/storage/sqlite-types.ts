/**
 * The part of libsql that this project uses, typed narrowly.
 *
 * Parameters are ALWAYS one array: libsql takes a single object argument for the list itself, so
 * `get(null)` or `get(buffer)` would silently bind something else. Booleans are left out on purpose:
 * binding one aborts the process. Every number is bound as REAL; the column's affinity makes it an integer again.
 */
export type SqlValue = string | number | bigint | Uint8Array | null;

/** A prepared statement. `raw(true)` turns rows into arrays of column values. */
export interface SqliteStatement {
  run(params?: readonly SqlValue[]): { changes: number };
  get(params?: readonly SqlValue[]): unknown;
  all(params?: readonly SqlValue[]): unknown[];
  iterate(params?: readonly SqlValue[]): IterableIterator<unknown>;
  raw(toggle?: boolean): SqliteStatement;
}

/** One connection. `transaction(fn)()` runs BEGIN, fn, COMMIT, or ROLLBACK when fn throws. */
export interface SqliteDatabase {
  readonly open: boolean;
  readonly inTransaction: boolean;
  prepare(sql: string): SqliteStatement;
  exec(sql: string): void;
  pragma(source: string): unknown;
  transaction<Args extends unknown[], Result>(
    body: (...args: Args) => Result,
  ): ((...args: Args) => Result) & { immediate(...args: Args): Result };
  close(): void;
}

export interface SqliteOpenOptions {
  encryptionCipher?: string;
  encryptionKey?: string;
}

export type SqliteConstructor = new (filename: string, options: SqliteOpenOptions) => SqliteDatabase;
