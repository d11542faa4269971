import { execAside } from '../journal/storage/exec-aside.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { asLine, first, textOf } from './columns.ts';

/** Raised when the tables or the search terms change: a views file of another version is rebuilt, never migrated. */
const schemaVersion = 3;

const tables = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE applied (desk TEXT PRIMARY KEY, seq INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE log (
  desk TEXT NOT NULL, seq INTEGER NOT NULL, hlc TEXT NOT NULL, at TEXT NOT NULL,
  clerk TEXT NOT NULL, approver TEXT NOT NULL, command TEXT NOT NULL, request TEXT NOT NULL,
  PRIMARY KEY (desk, seq)
) WITHOUT ROWID;

CREATE TABLE subject (
  sid INTEGER PRIMARY KEY, subject TEXT NOT NULL UNIQUE, state TEXT,
  hlc TEXT NOT NULL, desk TEXT NOT NULL, seq INTEGER NOT NULL,
  stale INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX subject_stale ON subject (sid) WHERE stale = 1;

CREATE TABLE subject_posting (
  sid INTEGER NOT NULL, desk TEXT NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (sid, desk, seq)
) WITHOUT ROWID;

CREATE TABLE row (
  pk INTEGER PRIMARY KEY, sid INTEGER NOT NULL, kind TEXT NOT NULL, id TEXT NOT NULL, unit TEXT, place TEXT, status TEXT,
  open INTEGER NOT NULL, due TEXT, at TEXT, scope TEXT, data TEXT NOT NULL,
  UNIQUE (kind, id, sid)
);

-- Subjects with postings that an erasure still has to blank.
CREATE TABLE erase_due (subject TEXT PRIMARY KEY) WITHOUT ROWID;

-- A series is prefix, desk and date: R-A1-20261121.
CREATE TABLE number (series TEXT PRIMARY KEY, last INTEGER NOT NULL) WITHOUT ROWID;

-- The words are never shown, so only the index is kept. The first letter of a term is its class, so prefixes of two
-- and three characters are the first one or two that are typed.
CREATE VIRTUAL TABLE find_register USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '-'", prefix = '2 3'
);
CREATE VIRTUAL TABLE find_paper USING fts5 (
  terms, content = '', contentless_delete = 1, detail = none, tokenize = "ascii tokenchars '-'"
);
`;

/** What lists are filtered and sorted by; folding needs none of it. */
const indexes = `
CREATE INDEX log_clerk ON log (desk, clerk);
CREATE INDEX log_command ON log (desk, command);
CREATE INDEX log_at ON log (desk, at);
CREATE INDEX log_request ON log (request) WHERE request <> '';
CREATE INDEX row_at ON row (kind, at);
CREATE INDEX row_status ON row (kind, status, at) WHERE status IS NOT NULL;
CREATE INDEX row_scope ON row (scope, kind) WHERE scope IS NOT NULL;
CREATE INDEX row_unit ON row (unit, kind) WHERE unit IS NOT NULL;
CREATE INDEX row_place ON row (kind, place) WHERE kind = 'household';
CREATE INDEX row_open ON row (kind, due) WHERE open = 1;
`;

/** What the file was folded with; anything else in it makes it stale. */
export function viewsVersion(foldVersion: string): string {
  return `${schemaVersion};${foldVersion}`;
}

/** Makes the tables in an empty file. A file that has them already is left as it is. */
export function createTables(database: SqliteDatabase, version: string): void {
  const made = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").raw().get([]);
  if (made) return;
  database.transaction(() => {
    database.exec(tables + indexes);
    database.prepare("INSERT INTO meta VALUES ('version', ?)").run([version]);
  })();
}

/** Makes the tables of a file that a whole book is folded into: of no version, and without what slows that down. */
export function createBareTables(database: SqliteDatabase): void {
  database.transaction(() => {
    database.exec(tables);
    database.prepare("INSERT INTO meta VALUES ('version', '')").run();
  })();
}

/** Sorts what was folded into bare tables, on another thread. */
export function createIndexesAside(database: SqliteDatabase): Promise<void> {
  return execAside(database, indexes);
}

/** Says with which version the file was made. */
export function setVersion(database: SqliteDatabase, version: string): void {
  database.prepare("UPDATE meta SET value = ? WHERE name = 'version'").run([version]);
}

/**
 * The version the file was made with.
 * @throws DamagedRowError
 */
export function readVersion(database: SqliteDatabase): string {
  const read = database.prepare(`SELECT ${asLine('value')} FROM meta WHERE name = 'version'`).raw();
  return textOf(first(read)?.[0]);
}
