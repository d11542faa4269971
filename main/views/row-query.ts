import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { SqliteDatabase, SqlValue } from '../journal/storage/sqlite-types.ts';
import { parseStored } from '../journal/storage/stored-text.ts';
import { asLine, type Columns, every, optional, readNumber, textOf } from './columns.ts';

export type RowOrder = 'newest' | 'oldest' | 'due' | 'unit';

export interface PageQuery extends RowFilter {
  /** Words to look for in any column's text. */
  readonly text?: string;
  /** Subjects the words were found at through the search index. */
  readonly found?: readonly string[];
  readonly order: RowOrder;
  /** From 0. */
  readonly page: number;
  readonly size: number;
}

export interface RowPage {
  readonly rows: readonly Row[];
  readonly total: number;
}

/** A row with the subject it was projected from. */
export interface OwnedRow extends Row {
  readonly subject: string;
}

/** Reads list lines. */
export interface RowQueries {
  rows(filter: RowFilter): readonly Row[];
  page(query: PageQuery): RowPage;
  /** Whatever is still to be done, what falls due first at the top. */
  open(): readonly OwnedRow[];
}

const columns = [
  'r.kind',
  'r.id',
  'r.unit',
  'r.status',
  'r.open',
  'r.due',
  'r.at',
  'r.scope',
  'r.data',
] as const;
const line = asLine(...columns);

/** Words are looked for in this many of the newest lines; older ones are found by the search index only. */
const textWindow = 20_000;

const orders: Readonly<Record<RowOrder, string>> = {
  newest: 'r.at DESC, r.id DESC',
  oldest: 'r.at, r.id',
  due: 'r.due IS NULL, r.due, r.at, r.id',
  unit: 'r.place, r.at DESC, r.id',
};

export function createRowQueries(database: SqliteDatabase): RowQueries {
  const prepared = new Map<string, ReturnType<SqliteDatabase['prepare']>>();
  const statement = (sql: string) => {
    const made = prepared.get(sql) ?? database.prepare(sql).raw();
    prepared.set(sql, made);
    return made;
  };
  const open = `SELECT ${asLine(...columns, 's.subject')} FROM row r INDEXED BY row_open CROSS JOIN subject s ON s.sid = r.sid WHERE r.open = 1
    ORDER BY r.due IS NULL, r.due, r.at, r.kind, r.id`;

  return {
    rows(filter) {
      const { where, params } = conditions(filter);
      const sql = `SELECT ${line} FROM ${tableFor(filter)} WHERE ${where} ORDER BY +r.at, r.id`;
      return every(statement(sql), params).map(rowOf);
    },
    page({ text, found, order, page, size, ...filter }) {
      const base = conditions(filter);
      const words = text?.trim() ? wordCondition(base, text.trim(), found ?? []) : base;
      const table = tableFor(filter);
      const total = readNumber(statement(`SELECT count(*) FROM ${table} WHERE ${words.where}`), words.params);
      const by = isNarrow(filter) ? orders[order].replace(/^r\./, '+r.') : orders[order];
      const sql = `SELECT ${line} FROM ${table} WHERE ${words.where} ORDER BY ${by} LIMIT ? OFFSET ?`;
      const rows = every(statement(sql), [...words.params, size, page * size]).map(rowOf);
      return { rows, total: total ?? 0 };
    },
    open: () => every(statement(open)).map((columns) => ({ ...rowOf(columns), subject: textOf(columns[9]) })),
  };
}

/**
 * SQLite knows nothing of how many lines a filter leaves and would read a whole kind to spare itself a sort. Open
 * lines are few by their nature, so their index is named; `+` before a column keeps an index from being taken for
 * its order alone.
 */
const tableFor = ({ open }: RowFilter): string => (open ? 'row r INDEXED BY row_open' : 'row r');

const isNarrow = ({ id, unit, scope, open }: RowFilter): boolean =>
  open === true || [id, unit, scope].some((value) => value !== undefined);

interface Condition {
  readonly where: string;
  readonly params: readonly SqlValue[];
}

function conditions({ open, from, to, ...equal }: RowFilter): Condition {
  const where: string[] = [];
  const params: SqlValue[] = [];
  for (const name of ['kind', 'id', 'unit', 'status', 'scope'] as const) {
    const value = equal[name];
    if (value === undefined) continue;
    where.push(`r.${name} = ?`);
    params.push(value);
  }
  // Written out, not bound: SQLite takes the partial index only when it sees the 1.
  if (open !== undefined) where.push(open ? 'r.open = 1' : 'r.open = 0');
  if (from !== undefined) {
    where.push(from === '' ? "coalesce(r.at, '') >= ?" : 'r.at >= ?');
    params.push(from);
  }
  if (to !== undefined) {
    // A line without a time is before everything; where there is a lower bound it is out already.
    where.push(from ? 'r.at <= ?' : "coalesce(r.at, '') <= ?");
    // A date is shorter than the times of its day, so it would sort before all of them.
    params.push(to.length === 10 ? `${to}T99` : to);
  }
  return { where: where.join(' AND '), params };
}

function wordCondition(base: Condition, text: string, found: readonly string[]): Condition {
  const like = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const inData = `EXISTS (SELECT 1 FROM json_each(w.data) e WHERE e.atom LIKE ? ESCAPE '\\')`;
  const matches = `w.id LIKE ? ESCAPE '\\' OR w.unit LIKE ? ESCAPE '\\' OR (w.data LIKE ? ESCAPE '\\' AND ${inData})`;
  const recent = `SELECT r.pk, r.id, r.unit, r.data FROM row r WHERE ${base.where} ORDER BY r.at DESC LIMIT ${textWindow}`;
  const indexed = 'SELECT s.sid FROM subject s WHERE s.subject IN (SELECT value FROM json_each(?))';
  return {
    where: `${base.where} AND (r.pk IN (SELECT w.pk FROM (${recent}) w WHERE ${matches}) OR r.sid IN (${indexed}))`,
    params: [...base.params, ...base.params, like, like, like, like, JSON.stringify(found)],
  };
}

function rowOf([kind, id, unit, status, open, due, at, scope, data]: Columns): Row {
  return {
    kind: textOf(kind),
    id: textOf(id),
    ...optional('unit', unit),
    ...optional('status', status),
    ...(open === 1 ? { open: true } : {}),
    ...optional('due', due),
    ...optional('at', at),
    ...optional('scope', scope),
    data: parseStored(textOf(data)) as Row['data'],
  };
}
