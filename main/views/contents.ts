import type { SqliteDatabase, SqlValue } from '../journal/storage/sqlite-types.ts';
import { asLine, type Columns, every, textOf } from './columns.ts';

/** One thing that a views file says, in words that do not depend on when or in which order it was written. */
export interface Line {
  /** What it is about: a subject, a list line, a posting, a search word. Ascending within a table. */
  readonly key: string;
  readonly subject?: string;
  readonly text: string;
}

interface Table {
  /** First the columns of the key, then what is compared. Ordered by the key and continued after it. */
  readonly sql: string;
  readonly keys: number;
  readonly nameOf: (columns: Columns) => string;
  /** Place of the subject in the columns. */
  readonly subject?: number;
}

const pageSize = 200;
const nameOf = (columns: Columns): string => textOf(columns[0]);
// A space sorts before whatever stands in a kind: `key` before `key-slip`, as SQLite has them.
const pair = ([kind, id]: Columns): string => `${kind} ${id}`;

const postingsOfSubject = `(SELECT json_group_array(p.desk || p.seq ORDER BY p.desk, p.seq)
  FROM subject_posting p WHERE p.sid = s.sid)`;

const tables: Readonly<Record<string, Table>> = {
  applied: {
    keys: 1,
    nameOf,
    sql: `SELECT ${asLine('desk', 'seq')} FROM applied WHERE (desk) > (?) ORDER BY desk`,
  },
  log: {
    keys: 2,
    nameOf: ([desk, seq]) => `${desk}-${String(seq).padStart(10, '0')}`,
    sql: `SELECT ${asLine('desk', 'seq', 'hlc', 'at', 'clerk', 'approver', 'command', 'request')}
      FROM log WHERE (desk, seq) > (?, ?) ORDER BY desk, seq`,
  },
  state: {
    keys: 1,
    nameOf,
    subject: 0,
    sql: `SELECT ${asLine('subject', 'state', 'hlc', 'desk', 'seq', 'stale', postingsOfSubject)}
      FROM subject s WHERE subject > ? ORDER BY subject`,
  },
  row: {
    keys: 3,
    nameOf: pair,
    subject: 2,
    // Two papers that wrongly bear one number give lines of one id: they are told apart by their subjects.
    sql: `SELECT ${asLine('r.kind', 'r.id', 's.subject', 'r.unit', 'r.status', 'r.open', 'r.due', 'r.at', 'r.scope', 'r.data')}
      FROM row r JOIN subject s ON s.sid = r.sid
      WHERE (r.kind, r.id) >= (?1, ?2) AND (r.kind, r.id, s.subject) > (?1, ?2, ?3)
      ORDER BY r.kind, r.id, s.subject`,
  },
  number: {
    keys: 1,
    nameOf,
    sql: `SELECT ${asLine('series', 'last')} FROM number WHERE series > ? ORDER BY series`,
  },
  register: {
    keys: 1,
    nameOf,
    sql: `SELECT ${asLine('term', 'doc')} FROM temp.register_words WHERE term > ? ORDER BY term`,
  },
  paper: {
    keys: 1,
    nameOf,
    sql: `SELECT ${asLine('term', 'doc')} FROM temp.paper_words WHERE term > ? ORDER BY term`,
  },
};

export const tableNames: readonly string[] = Object.keys(tables);

/** Makes the search words readable as tables; they belong to the connection, not to the file. */
export function readWords(database: SqliteDatabase): void {
  database.exec(`
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.register_words USING fts5vocab (main, find_register, row);
    CREATE VIRTUAL TABLE IF NOT EXISTS temp.paper_words USING fts5vocab (main, find_paper, row);`);
}

/** All lines of a table in order of their keys, a page at a time. `readWords` comes first. */
export function* linesOf(database: SqliteDatabase, name: string): Generator<Line> {
  const table = tables[name];
  if (!table) throw new Error(`The views have no table ${name}`);
  const statement = database.prepare(`${table.sql} LIMIT ${pageSize}`).raw();
  let after: readonly SqlValue[] = Array.from({ length: table.keys }, () => '');
  for (;;) {
    const page = every(statement, after);
    for (const columns of page) yield lineOf(table, columns);
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    after = last.slice(0, table.keys);
  }
}

function lineOf(table: Table, columns: Columns): Line {
  const subject = table.subject === undefined ? undefined : textOf(columns[table.subject]);
  const text = JSON.stringify(columns);
  return { key: table.nameOf(columns), text, ...(subject === undefined ? {} : { subject }) };
}
