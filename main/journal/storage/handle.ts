import { createHash } from 'node:crypto';
import LibsqlDatabase from 'libsql';
import { closingStatements } from './closing.ts';
import { looksLikeWrongKey, type SqliteFaultCode, sqliteFaultOf } from './sqlite-fault.ts';
import type { SqliteConstructor, SqliteDatabase, SqliteOpenOptions } from './sqlite-types.ts';
import { wholeTransactions } from './whole-transactions.ts';

export const IN_MEMORY = ':memory:';
/** How long a commit waits for another process's lock before it reports `busy`. */
const BUSY_TIMEOUT_MS = 5_000;
const SYNCHRONOUS_LEVEL = { OFF: 0, NORMAL: 1, FULL: 2 } as const;

export interface OpenSqliteOptions {
  /** A path, or `:memory:`. The folder must exist. */
  filename: string;
  /** 32 bytes as 64 hex digits. Without it the file is not encrypted. */
  encryptionKey?: string;
  /** FULL for anything that was acknowledged to a user; less only for what can be rebuilt. */
  synchronous: 'FULL' | 'NORMAL' | 'OFF';
}

/** A database file that cannot be opened. `code` says what the user can do about it. */
export class DatabaseOpenError extends Error {
  override readonly name = 'DatabaseOpenError';
  readonly code: SqliteFaultCode;

  constructor(code: SqliteFaultCode, message: string, cause: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/**
 * Opens one connection: WAL, the durability asked for (set and read back, because a reopened WAL file may come
 * back with less), encrypted when a key is given.
 * @throws DatabaseOpenError `wrong-key`, `damaged`, `full`, `busy` or `io`
 */
export function openSqlite(options: OpenSqliteOptions): SqliteDatabase {
  const { filename, encryptionKey, synchronous } = options;
  if (encryptionKey !== undefined && !/^[0-9a-f]{64}$/i.test(encryptionKey)) {
    throw new DatabaseOpenError('wrong-key', 'The key must be 32 bytes written as 64 hex digits.', undefined);
  }
  let database: SqliteDatabase | undefined;
  try {
    database = connect(filename, encryptionKey);
    configure(database, synchronous, filename === IN_MEMORY);
    return database;
  } catch (error) {
    database?.close();
    throw asOpenError(error, options);
  }
}

function connect(filename: string, encryptionKey: string | undefined): SqliteDatabase {
  // libsql's own types lack the encryption options and allow bindings that abort the process.
  const Database: SqliteConstructor = LibsqlDatabase as unknown as SqliteConstructor;
  const encryption = encryptionKey === undefined ? {} : cipherOptions(encryptionKey);
  return wholeTransactions(closingStatements(new Database(filename, encryption)));
}

/**
 * libsql uses only the first 32 characters of the key it is given, which of 64 hex digits is half the key.
 * So all 32 bytes are folded into 32 base64 characters: 192 bits, and every bit of the key counts.
 */
function cipherOptions(encryptionKey: string): SqliteOpenOptions {
  const digest = createHash('sha256').update(Buffer.from(encryptionKey, 'hex')).digest('base64');
  return { encryptionCipher: 'aes256cbc', encryptionKey: digest.slice(0, 32) };
}

function configure(
  database: SqliteDatabase,
  synchronous: OpenSqliteOptions['synchronous'],
  inMemory: boolean,
): void {
  database.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`);
  database.pragma('journal_mode = WAL');
  database.pragma(`synchronous = ${synchronous}`);
  // What is erased on request must not stay in the free space of the file.
  database.pragma('secure_delete = ON');
  assertPragma(database, 'journal_mode', inMemory ? 'memory' : 'wal');
  assertPragma(database, 'synchronous', SYNCHRONOUS_LEVEL[synchronous]);
  // Reads the first page's schema, so that a wrong key or a damaged header is met here and nowhere later.
  database.prepare('SELECT count(*) FROM sqlite_master').get();
}

/** Reads a pragma's value back. */
export function readPragma(database: SqliteDatabase, name: string): unknown {
  return (database.prepare(`PRAGMA ${name}`).raw().all()[0] as unknown[] | undefined)?.[0];
}

function assertPragma(database: SqliteDatabase, name: string, wanted: unknown): void {
  const actual = readPragma(database, name);
  if (actual !== wanted) throw new Error(`PRAGMA ${name} is ${String(actual)}, not ${String(wanted)}`);
}

function asOpenError(error: unknown, { filename, encryptionKey }: OpenSqliteOptions): unknown {
  const fault = sqliteFaultOf(error);
  if (fault === undefined) return error;
  const isWrongKey = fault === 'damaged' && looksLikeWrongKey(filename, encryptionKey !== undefined);
  const code = isWrongKey && isNotADatabase(error) ? 'wrong-key' : fault;
  return new DatabaseOpenError(code, `${OPEN_MESSAGES[code]} (${filename})`, error);
}

function isNotADatabase(error: unknown): boolean {
  return error instanceof Error && 'rawCode' in error && error.rawCode === 26;
}

const OPEN_MESSAGES: Readonly<Record<SqliteFaultCode, string>> = {
  'wrong-key': 'The key does not open this database',
  damaged: 'The database file is damaged',
  full: 'The disk is full',
  busy: 'Another program holds the database',
  io: 'The database file cannot be read or written',
};
