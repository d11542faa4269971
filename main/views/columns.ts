import type { SqliteStatement, SqlValue } from '../journal/storage/sqlite-types.ts';

/** One line of an answer as SQLite gave it. */
export type Columns = readonly (string | number | null)[];

/** The first line of an answer, or undefined. The statement must be `raw()`. */
export function first(statement: SqliteStatement, params: readonly SqlValue[] = []): Columns | undefined {
  // libsql's answers are typed `unknown`; a raw statement gives arrays of what the columns hold.
  return statement.get(params) as Columns | undefined;
}

/** All lines of an answer. The statement must be `raw()`. */
export function every(statement: SqliteStatement, params: readonly SqlValue[] = []): readonly Columns[] {
  return statement.all(params) as readonly Columns[];
}

export function textOf(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** An optional member, left out when the column is NULL. */
export function optional<K extends string>(
  name: K,
  value: string | number | null | undefined,
): { [P in K]?: string } {
  return value === null || value === undefined ? {} : ({ [name]: String(value) } as { [P in K]?: string });
}
