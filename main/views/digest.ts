import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { type Columns, every } from './columns.ts';

/**
 * Every table in an order that does not depend on when its lines were written: the numbers that a file gives its
 * subjects and documents are replaced by what they stand for. `key` is the column compared by `viewsDiffer`.
 */
export const tables: Readonly<Record<string, string>> = {
  applied: 'SELECT desk, desk, seq FROM applied ORDER BY desk',
  log: 'SELECT desk, desk, seq, hlc, at, clerk, approver, command, request FROM log ORDER BY desk, seq',
  state: 'SELECT subject, subject, state, hlc, desk, seq, stale FROM subject ORDER BY subject',
  subjectPosting: `SELECT s.subject, s.subject, p.desk, p.seq FROM subject s JOIN subject_posting p ON p.sid = s.sid
    ORDER BY s.subject, p.desk, p.seq`,
  row: `SELECT s.subject, s.subject, r.kind, r.id, r.unit, r.status, r.open, r.due, r.at, r.scope, r.data
    FROM subject s JOIN row r ON r.sid = s.sid ORDER BY s.subject, r.kind, r.id`,
  number: 'SELECT prefix, prefix, desk, date, last FROM number ORDER BY prefix, desk, date',
  doc: `SELECT s.subject, s.subject, d.kind, d.source FROM subject s JOIN doc d ON d.sid = s.sid
    ORDER BY s.subject, d.id`,
  term: `SELECT s.subject, s.subject, t.kind, t.term, d.source FROM term t JOIN doc d ON d.id = t.doc
    JOIN subject s ON s.sid = d.sid ORDER BY t.kind, t.term, s.subject, d.source`,
};

/** All lines of one table; for small files, in tests. */
export function dumpTable(database: SqliteDatabase, sql: string): readonly Columns[] {
  return every(database.prepare(sql).raw());
}
