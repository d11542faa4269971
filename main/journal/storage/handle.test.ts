import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseOpenError, openSqlite, readPragma } from './handle.ts';

const KEY = 'ab'.repeat(32);
let folder: string;
let filename: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sqlite-handle-'));
  filename = join(folder, 'journal.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function createFile(encryptionKey: string): void {
  const database = openSqlite({ filename, encryptionKey, synchronous: 'FULL' });
  database.exec('CREATE TABLE notes (text TEXT)');
  database.exec("INSERT INTO notes VALUES ('visible')");
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
}

function openFault(open: () => unknown): DatabaseOpenError {
  try {
    open();
  } catch (error) {
    if (error instanceof DatabaseOpenError) return error;
    throw error;
  }
  throw new Error('the database opened');
}

describe('a database handle', () => {
  test('given a file that was closed, when it is opened again, then WAL and FULL are in force', () => {
    createFile(KEY);

    const reopened = openSqlite({ filename, encryptionKey: KEY, synchronous: 'FULL' });

    expect(readPragma(reopened, 'journal_mode')).toBe('wal');
    expect(readPragma(reopened, 'synchronous')).toBe(2);
    expect(reopened.prepare('SELECT text FROM notes').raw().all()).toEqual([['visible']]);
    reopened.close();
  });

  test('given a key, when the file is read as bytes, then its header and its text are noise', () => {
    createFile(KEY);

    const bytes = readFileSync(filename);

    expect(bytes.toString('latin1', 0, 15)).not.toBe('SQLite format 3');
    expect(bytes.includes('visible')).toBe(false);
    expect(bytes.includes('CREATE TABLE')).toBe(false);
  });

  test.each([
    ['the first digit', `1${KEY.slice(1)}`],
    ['the last digit, beyond the 32 characters libsql looks at', `${KEY.slice(0, -1)}c`],
    ['everything', '00'.repeat(32)],
  ])(
    'given a key wrong in %s, when the file is opened, then the error says wrong-key',
    (_, encryptionKey) => {
      createFile(KEY);

      const fault = openFault(() => openSqlite({ filename, encryptionKey, synchronous: 'FULL' }));

      expect(fault.code).toBe('wrong-key');
      expect(fault.message).toContain(filename);
    },
  );

  test('given no key or a malformed one, when an encrypted file is opened, then the error says wrong-key', () => {
    createFile(KEY);

    expect(openFault(() => openSqlite({ filename, synchronous: 'FULL' })).code).toBe('wrong-key');
    expect(openFault(() => openSqlite({ filename, encryptionKey: 'zz', synchronous: 'FULL' })).code).toBe(
      'wrong-key',
    );
  });

  test('given a file that is no database or cut short, when it is opened, then the error says damaged', () => {
    createFile(KEY);
    const whole = readFileSync(filename);
    const open = () => openSqlite({ filename, encryptionKey: KEY, synchronous: 'FULL' });

    writeFileSync(filename, 'x'.repeat(8_192));
    expect(openFault(open).code).toBe('damaged');

    writeFileSync(filename, whole.subarray(0, 700));
    expect(openFault(open).code).toBe('damaged');
  });

  test('given a folder that does not exist, when the file is opened, then the error says io', () => {
    const missing = join(folder, 'missing', 'journal.db');

    expect(openFault(() => openSqlite({ filename: missing, synchronous: 'FULL' })).code).toBe('io');
  });
});
