import { existsSync, rmSync } from 'node:fs';
import type { Registry } from '../../shared/domain/registry.ts';
import { DatabaseOpenError, openSqlite } from '../journal/storage/handle.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { createLogQueries, type LogQueries } from './log-query.ts';
import { createRowQueries, type RowQueries } from './row-query.ts';
import { createTables, readVersion, viewsVersion } from './schema.ts';
import { createSearch, type Search } from './search.ts';
import { createWriter, type Writer } from './writer.ts';

export interface ViewsFileOptions {
  readonly filename: string;
  /** 64 hex digits; the file is not encrypted without it. */
  readonly key?: string;
  readonly registry: Registry;
}

/** One open views file with everything that reads and writes it. */
export interface ViewsFile {
  readonly database: SqliteDatabase;
  readonly writer: Writer;
  readonly rows: RowQueries;
  readonly book: LogQueries;
  readonly search: Search;
}

/**
 * Opens the file, or a new one in its place when it was folded by another version or cannot be read: nothing in it
 * is worth keeping, all of it follows from the journal.
 */
export function openViewsFile(options: ViewsFileOptions): ViewsFile {
  const version = viewsVersion(options.registry.foldVersion);
  let database = tryOpen(options);
  if (database && readVersionOf(database) !== version) {
    database.close();
    database = undefined;
  }
  if (!database) {
    removeViewsFile(options.filename);
    database = open(options);
  }
  createTables(database, version);
  return withTools(database, options.registry);
}

/** Makes an empty file for a rebuild: no journal of its own, it is thrown away if the rebuild does not end. */
export function createScratchFile(options: ViewsFileOptions): ViewsFile {
  removeViewsFile(options.filename);
  const database = open(options, 'OFF');
  database.pragma('journal_mode = OFF');
  database.pragma(`cache_size = -${scratchCacheKib}`);
  createTables(database, viewsVersion(options.registry.foldVersion));
  return withTools(database, options.registry);
}

/** Removes a views file with what SQLite keeps beside it. */
export function removeViewsFile(filename: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(filename + end, { force: true });
}

const scratchCacheKib = 64 * 1024;

function withTools(database: SqliteDatabase, registry: Registry): ViewsFile {
  return {
    database,
    writer: createWriter(database, registry),
    rows: createRowQueries(database),
    book: createLogQueries(database),
    search: createSearch(database, registry),
  };
}

function open({ filename, key }: ViewsFileOptions, synchronous: 'NORMAL' | 'OFF' = 'NORMAL'): SqliteDatabase {
  return openSqlite({ filename, synchronous, ...(key === undefined ? {} : { encryptionKey: key }) });
}

function tryOpen(options: ViewsFileOptions): SqliteDatabase | undefined {
  if (options.filename !== ':memory:' && !existsSync(options.filename)) return undefined;
  try {
    return open(options);
  } catch (error) {
    if (error instanceof DatabaseOpenError && rebuildable.has(error.code)) return undefined;
    throw error;
  }
}

/** Faults of the file itself; a full disk or another program's lock would meet the new file just the same. */
const rebuildable: ReadonlySet<string> = new Set(['wrong-key', 'damaged']);

function readVersionOf(database: SqliteDatabase): string {
  const hasMeta = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'meta'").raw().get([]);
  return hasMeta ? readVersion(database) : '';
}
