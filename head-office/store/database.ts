/** PostgreSQL as the head office uses it: a server over the network, or PGlite inside this process. */
export interface Database extends Queries {
  /** All of it or nothing; rolled back when `work` throws. */
  transaction<T>(work: (queries: Queries) => Promise<T>): Promise<T>;
  /** Hears NOTIFY of every instance on the same database. @returns stops listening. */
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface Queries {
  /**
   * Rows of one statement; parameters as `$1`, `$2`. bigint columns come as numbers. A statement with parameters is
   * kept prepared, so its text must not vary; a text without parameters may hold several statements.
   */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<readonly Row[]>;
}
