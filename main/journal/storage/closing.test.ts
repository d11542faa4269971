import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesAreFree } from './closing.ts';
import { openSqlite } from './handle.ts';
import { openFiles } from './test-open-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function opened() {
  const database = openSqlite({ filename: join(folder, 'book.db'), synchronous: 'FULL' });
  database.exec('CREATE TABLE line (text TEXT)');
  const insert = database.prepare('INSERT INTO line VALUES (?)');
  const read = database.prepare('SELECT text FROM line').raw();
  database.transaction(() => insert.run(['一']))();
  return { database, insert, read };
}

const held = () => openFiles().filter((path) => path.startsWith(folder));

test('given statements that are still referred to, when the connection is closed, then its files are free', async () => {
  const { database, insert, read } = opened();
  expect(read.all([])).toEqual([['一']]);
  if (existsSync('/proc/self/fd')) expect(held().length).toBeGreaterThan(0);

  database.close();
  await filesAreFree();

  expect(held()).toEqual([]);
  expect(existsSync(join(folder, 'book.db-wal'))).toBe(false);
  expect(() => insert.run(['二'])).toThrow();
});

test('given a closed connection, when a statement of it is used, then it throws and the process goes on', () => {
  const { database, insert, read } = opened();

  database.close();

  expect(() => insert.run(['二'])).toThrow();
  expect(() => read.all([])).toThrow();
  expect(database.open).toBe(false);
});
