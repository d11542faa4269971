import { randomUUID } from 'node:crypto';
import { Subject } from 'rxjs';
import { commitAside } from './exec-aside.ts';
import { IN_MEMORY, openSqlite } from './handle.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';
import type { SqliteDatabase, SqliteStatement } from './sqlite-types.ts';
import { Turns } from './turns.ts';

/** Beyond this many different statements the cache starts anew; a collection's own use stays far below. */
const MOST_STATEMENTS = 300;

/** One open file, shared by all instances in it. */
export interface SharedHandle {
  readonly database: SqliteDatabase;
  /** Prepares once and hands out the same statement, in raw mode when it returns rows. */
  statement(sql: string): SqliteStatement;
  /** Everything that uses the file takes its turn: a commit may be under way on another thread. */
  inTurn<Result>(work: () => Result | Promise<Result>): Promise<Result>;
  /**
   * Runs `body` as one transaction; nothing of it stays when it throws. `body` has run when the call returns, the
   * commit is on the disk when the promise resolves. Call it in a turn.
   */
  transaction<Result>(body: () => Result): Promise<Result>;
  /** Begins the id of every event of this process, so that its echoes on the broadcast channel can be told apart. */
  readonly token: string;
  /** The meeting point of all instances of one table. */
  changesOf(table: string): Subject<unknown>;
  /** Gives this use back; the last one closes the file. Call it once. */
  release(): Promise<void>;
}

export interface HandleSettings {
  filename: string | ((databaseName: string) => string);
  encryptionKey?: string;
}

interface OpenFile {
  database: SqliteDatabase;
  statements: Map<string, SqliteStatement>;
  changes: Map<string, Subject<unknown>>;
  turns: Turns;
  uses: number;
}

/** Keeps exactly one connection per file, as long as anybody uses it. */
export class SharedHandles {
  private readonly files = new Map<string, OpenFile>();
  private readonly settings: HandleSettings;
  private readonly token = `${randomUUID()}:`;

  constructor(settings: HandleSettings) {
    this.settings = settings;
  }

  acquire(databaseName: string): SharedHandle {
    const { filename, encryptionKey } = this.settings;
    const path = typeof filename === 'string' ? filename : filename(databaseName);
    const file = this.files.get(path) ?? this.open(path, encryptionKey);
    file.uses++;
    return {
      database: file.database,
      statement: (sql) => preparedIn(file, sql),
      inTurn: (work) => file.turns.take(work),
      transaction: (body) => runTransaction(file, body),
      token: this.token,
      changesOf: (table) => changesIn(file, table),
      release: () => file.turns.take(() => this.release(path, file)),
    };
  }

  private open(path: string, encryptionKey: string | undefined): OpenFile {
    const key = encryptionKey === undefined ? {} : { encryptionKey };
    const database = openSqlite({ filename: path, synchronous: 'FULL', ...key });
    const file: OpenFile = {
      database,
      statements: new Map(),
      changes: new Map(),
      turns: new Turns(),
      uses: 0,
    };
    this.files.set(path, file);
    return file;
  }

  private release(path: string, file: OpenFile): void {
    file.uses--;
    if (file.uses > 0) return;
    this.files.delete(path);
    file.statements.clear();
    if (path !== IN_MEMORY) emptyLog(file.database);
    file.database.close();
  }
}

/** libsql lets go of the file only when its statements are collected, so the log is emptied here and now. */
function emptyLog(database: SqliteDatabase): void {
  try {
    database.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    // On a full disk the log stays beside the file and is read at the next open: nothing is lost, and closing goes on.
    if (sqliteFaultOf(error) === undefined) throw error;
  }
}

function changesIn(file: OpenFile, table: string): Subject<unknown> {
  const known = file.changes.get(table);
  if (known !== undefined) return known;
  const made = new Subject<unknown>();
  file.changes.set(table, made);
  return made;
}

function preparedIn(file: OpenFile, sql: string): SqliteStatement {
  const known = file.statements.get(sql);
  if (known !== undefined) return known;
  if (file.statements.size >= MOST_STATEMENTS) file.statements.clear();
  const statement = file.database.prepare(sql);
  if (/^\s*select/i.test(sql)) statement.raw(true);
  file.statements.set(sql, statement);
  return statement;
}

async function runTransaction<Result>(file: OpenFile, body: () => Result): Promise<Result> {
  preparedIn(file, 'BEGIN IMMEDIATE').run();
  try {
    const result = body();
    await commitAside(file.database);
    return result;
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (file.database.inTransaction) preparedIn(file, 'ROLLBACK').run();
    throw error;
  }
}
