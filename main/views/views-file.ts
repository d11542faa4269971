import type { Registry } from '../../shared/domain/registry.ts';
import { filesAreFree } from '../journal/storage/closing.ts';
import { DatabaseOpenError, openSqlite } from '../journal/storage/handle.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { freeName, namesInUse, removeFile } from './file-names.ts';
import { createLogQueries, type LogQueries } from './log-query.ts';
import { createRowQueries, type RowQueries } from './row-query.ts';
import { createBareTables, createTables, readVersion, setVersion, viewsVersion } from './schema.ts';
import { createSearch, type Search } from './search.ts';
import { isDamage } from './views-damaged.ts';
import { createWriter, type Writer } from './writer.ts';

export interface ViewsFileOptions {
  readonly filename: string;
  /** 64 hex digits; the file is not encrypted without it. */
  readonly key?: string;
  readonly registry: Registry;
}

/** One open views file with everything that reads and writes it. */
export interface ViewsFile {
  /** The name it has now: one of those that the views take in turn. */
  readonly filename: string;
  readonly database: SqliteDatabase;
  readonly writer: Writer;
  readonly rows: RowQueries;
  readonly book: LogQueries;
  readonly search: Search;
}

/**
 * Opens the file that is whole and of this version, or makes an empty one: nothing in the others is worth keeping, all
 * of it follows from the journal.
 */
export function openViewsFile(options: ViewsFileOptions): ViewsFile {
  const version = viewsVersion(options.registry.foldVersion);
  for (const filename of namesInUse(options.filename)) {
    const file = openWhole({ ...options, filename }, version);
    if (file) return file;
  }
  const filename = freeName(options.filename);
  const database = open({ ...options, filename });
  createTables(database, version);
  return withTools(database, { ...options, filename });
}

/** Opens a file that `finishScratchFile` ended. */
export function openBuiltFile(options: ViewsFileOptions): ViewsFile {
  const file = openWhole(options, viewsVersion(options.registry.foldVersion));
  if (!file) throw new Error(`The views were built and cannot be opened: ${options.filename}`);
  return file;
}

/** Makes an empty file for a rebuild: no journal of its own, it is thrown away if the rebuild does not end. */
export function createScratchFile(options: ViewsFileOptions): ViewsFile {
  const filename = freeName(options.filename);
  const database = open({ ...options, filename }, 'OFF');
  database.pragma('journal_mode = OFF');
  database.pragma(`cache_size = -${scratchCacheKib}`);
  // Of no version until it is whole: a start after a crash does not take it for one.
  createBareTables(database);
  return withTools(database, { ...options, filename });
}

/** The scratch file is whole: from now on a start may take it. */
export function finishScratchFile({ database }: ViewsFile, registry: Registry): void {
  setVersion(database, viewsVersion(registry.foldVersion));
}

/** Removes every file under these names but the one in use, and those that Windows does not let go of yet. */
export async function removeOtherFiles(options: ViewsFileOptions, inUse?: ViewsFile): Promise<void> {
  const others = namesInUse(options.filename).filter((filename) => filename !== inUse?.filename);
  if (others.length === 0) return;
  await filesAreFree();
  for (const filename of others) removeFile(filename);
}

const scratchCacheKib = 64 * 1024;

function withTools(
  database: SqliteDatabase,
  { filename, registry }: Pick<ViewsFileOptions, 'filename' | 'registry'>,
): ViewsFile {
  return {
    filename,
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

function openWhole(options: ViewsFileOptions, version: string): ViewsFile | undefined {
  const database = tryOpen(options);
  if (!database) return undefined;
  try {
    if (readVersionOf(database) === version) return withTools(database, options);
  } catch (error) {
    // The statements are right for a file of this version: what SQLite does not make of them is the file's fault.
    if (!isDamage(error) && !isSqlError(error)) throw error;
    console.error('The views cannot be read and are built anew:', error);
  }
  database.close();
  return undefined;
}

/** SQLITE_ERROR: a table or a column is not there, its definition says something else. */
const isSqlError = (error: unknown): boolean =>
  error instanceof Error && 'rawCode' in error && error.rawCode === 1;

function tryOpen(options: ViewsFileOptions): SqliteDatabase | undefined {
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
