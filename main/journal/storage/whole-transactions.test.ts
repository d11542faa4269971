import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqlite } from './handle.ts';
import { sqliteFaultOf } from './sqlite-fault.ts';
import type { SqliteDatabase } from './sqlite-types.ts';

let folder: string;
let database: SqliteDatabase;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'transactions-'));
  database = openSqlite({ filename: join(folder, 'a.db'), synchronous: 'OFF' });
  // As a rebuild has it: SQLite cannot take back a single statement, and rolls back the whole by itself.
  database.pragma('journal_mode = OFF');
  database.exec('CREATE TABLE t (text TEXT)');
});
afterEach(() => {
  database.close();
  rmSync(folder, { recursive: true, force: true });
});

const thrownBy = (work: () => void): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};

test('given a disk that is full, when a transaction needs room, then the full disk is what is told', () => {
  database.pragma('max_page_count = 4');
  const write = database.transaction((text: string) =>
    database.prepare('INSERT INTO t VALUES (?)').run([text]),
  );

  expect(sqliteFaultOf(thrownBy(() => write('长'.repeat(20_000))))).toBe('full');
  expect(database.inTransaction).toBe(false);
});

test.each(['plain', 'immediate'] as const)(
  'given a body that throws, then nothing of a %s transaction stays',
  (kind) => {
    database.pragma('journal_mode = WAL');
    const write = database.transaction(() => {
      database.exec("INSERT INTO t VALUES ('a')");
      throw new Error('thought better of it');
    });

    expect(() => (kind === 'plain' ? write() : write.immediate())).toThrow('thought better of it');
    expect(database.prepare('SELECT count(*) FROM t').raw().get([])).toEqual([0]);
  },
);
