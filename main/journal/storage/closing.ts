import { setImmediate as nextTurn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { SqliteDatabase, SqliteStatement } from './sqlite-types.ts';

/** What libsql's statement keeps of its native half; it has no call that gives it back. */
interface WithNative extends SqliteStatement {
  stmt: unknown;
}

/**
 * Makes `close` take the native half from every statement of the connection. A statement keeps libsql's connection and
 * so the file open; used after `close` it throws where libsql would end the process.
 */
export function closingStatements(database: SqliteDatabase): SqliteDatabase {
  const made = new Set<WeakRef<WithNative>>();
  const forgotten = new FinalizationRegistry<WeakRef<WithNative>>((ref) => made.delete(ref));
  const prepare = database.prepare.bind(database);
  const close = database.close.bind(database);
  database.prepare = (sql) => {
    const statement = prepare(sql) as WithNative;
    const ref = new WeakRef(statement);
    made.add(ref);
    forgotten.register(statement, ref);
    return statement;
  };
  database.close = () => {
    close();
    for (const ref of made) {
      const statement = ref.deref();
      if (statement) statement.stmt = undefined;
    }
    made.clear();
  };
  return database;
}

/**
 * Resolves when the files of closed connections are closed: Windows neither renames nor removes an open file. libsql
 * closes a file when the last native statement is collected, so they are collected now, and their finalizers get
 * their turn.
 */
export async function filesAreFree(): Promise<void> {
  // What the caller has on its stack may still refer to a statement.
  await nextTurn();
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  await nextTurn();
}
