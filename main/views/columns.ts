import type { SqliteStatement, SqlValue } from '../journal/storage/sqlite-types.ts';
import { asBytes, storedJson } from '../journal/storage/stored-text.ts';

/** One line of an answer. */
export type Columns = readonly (string | number | null)[];

/**
 * How columns are read that a damaged page could make a text of: as one JSON in bytes, whatever they hold. One value
 * instead of one a column, because each that libsql hands over as bytes costs as much as decoding a short line.
 */
export const asLine = (...columns: readonly string[]): string => asBytes(`json_array(${columns.join(', ')})`);

/**
 * The first line of an answer, or undefined. The statement is `raw()` and selects one `asLine`.
 * @throws DamagedRowError
 */
export function first(statement: SqliteStatement, params: readonly SqlValue[] = []): Columns | undefined {
  const found = statement.get(params);
  return found === undefined ? undefined : lineOf(found);
}

/**
 * All lines of an answer. The statement is `raw()` and selects one `asLine`.
 * @throws DamagedRowError
 */
export function every(statement: SqliteStatement, params: readonly SqlValue[] = []): readonly Columns[] {
  return statement.all(params).map(lineOf);
}

/** The first number of an answer, or undefined: a count, a row's number, a column cast to one. */
export function readNumber(statement: SqliteStatement, params: readonly SqlValue[] = []): number | undefined {
  const [value] = (statement.get(params) ?? []) as readonly (number | null)[];
  return value ?? undefined;
}

/** The numbers of an answer with one column. */
export function readNumbers(statement: SqliteStatement, params: readonly SqlValue[] = []): readonly number[] {
  return (statement.all(params) as readonly (readonly [number])[]).map(([value]) => value);
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

// libsql's answers are typed `unknown`; a raw statement gives an array of what the columns hold.
const lineOf = (answer: unknown): Columns => storedJson((answer as readonly [Uint8Array])[0]) as Columns;
