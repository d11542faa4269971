import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BulkWriteRow,
  fillWithDefaultSettings,
  normalizeMangoQuery,
  prepareQuery,
  type RxStorageInstanceCreationParams,
} from 'rxdb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseOpenError, readPragma } from './handle.ts';
import { type LibsqlInstanceOptions, LibsqlStorageInstance } from './instance.ts';
import { getRxStorageLibsql } from './storage.ts';
import { DatabaseWriteError } from './write-documents.ts';

interface Posting {
  id: string;
  desk: string;
  seq: number;
  hlc: string;
  text: string;
}

const schema = fillWithDefaultSettings<Posting>({
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: { type: 'string', maxLength: 40 },
    desk: { type: 'string', maxLength: 20 },
    seq: { type: 'integer', minimum: 0, maximum: 1_000_000_000, multipleOf: 1 },
    hlc: { type: 'string', maxLength: 30 },
    text: { type: 'string' },
  },
  required: ['id', 'desk', 'seq', 'hlc', 'text'],
  indexes: [
    ['desk', 'seq'],
    ['hlc', 'desk', 'seq'],
  ],
});

const KEY = 'c4'.repeat(32);
let folder: string;
let filename: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rx-storage-'));
  filename = join(folder, 'journal.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function paramsFor(databaseName: string): RxStorageInstanceCreationParams<Posting, LibsqlInstanceOptions> {
  return {
    databaseInstanceToken: databaseName,
    databaseName,
    collectionName: 'postings',
    schema,
    options: {},
    multiInstance: false,
    devMode: false,
  };
}

async function open(storage = getRxStorageLibsql({ filename, encryptionKey: KEY }), databaseName = 'desk') {
  const instance = await storage.createStorageInstance<Posting>(paramsFor(databaseName));
  if (!(instance instanceof LibsqlStorageInstance)) throw new Error('not our instance');
  return instance as LibsqlStorageInstance<Posting>;
}

function row(seq: number, deleted = false, lwt = 1_000 + seq): BulkWriteRow<Posting> {
  const meta = { _deleted: deleted, _attachments: {}, _meta: { lwt }, _rev: '1-first' };
  const body = { id: `p${seq}`, desk: `前台${seq % 2}`, seq, hlc: `h${1_000 + seq}`, text: '收到快递' };
  return { document: { ...body, ...meta } };
}
const rows = (count: number) => Array.from({ length: count }, (_, seq) => row(seq));
const queryOf = (query: Parameters<typeof normalizeMangoQuery<Posting>>[1]) =>
  prepareQuery(schema, normalizeMangoQuery<Posting>(schema, query));

describe('the query path', () => {
  const alive = { _deleted: { $eq: false } };
  test.each([
    [
      'one desk from a number on',
      { selector: { ...alive, desk: '前台1', seq: { $gt: 40 } }, sort: [{ seq: 'asc' as const }] },
      /^SEARCH .*by f0, f1, deleted.* \(f0=\? AND f1>\?\)$/,
    ],
    [
      'everything after a clock value, in order',
      {
        selector: { ...alive, hlc: { $gte: 'h1050' } },
        sort: [{ hlc: 'asc' as const }, { desk: 'asc' as const }, { seq: 'asc' as const }],
      },
      /^SEARCH .*by f2, f0, f1, deleted.* \(f2>\?\)$/,
    ],
    [
      'one posting',
      { selector: { ...alive, id: 'p7' } },
      /^SEARCH .* USING INDEX sqlite_autoindex_.* \(id=\?\)$/,
    ],
    [
      'the last of a desk',
      { selector: { ...alive, desk: '前台1' }, sort: [{ seq: 'desc' as const }], limit: 1 },
      /^SEARCH .*by f0, f1, deleted.* \(f0=\?\)$/,
    ],
  ])(
    'given an index, when asked for %s, then SQLite searches it and sorts ties at most',
    async (_, query, plan) => {
      const instance = await open();
      await instance.bulkWrite(rows(100), 'test');
      const { handle } = instance.internals;
      const asked: string[] = [];
      const { statement } = handle;
      const listening = (sql: string) => {
        asked.push(sql);
        return statement(sql);
      };
      Object.assign(handle, { statement: listening });

      const { documents } = await instance.query(queryOf(query));
      const count = await instance.count(queryOf(query));

      expect(documents.length).toBeGreaterThan(0);
      expect(count.count).toBe(documents.length);
      expect(asked).toHaveLength(2);
      for (const sql of asked) {
        const steps = handle.database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all() as { detail: string }[];
        expect(steps[0]?.detail).toMatch(plan);
        expect(steps.map((step) => step.detail).join()).not.toMatch(/SCAN|TEMP B-TREE FOR ORDER BY/);
      }
      await instance.close();
    },
  );

  test('given documents changed at one moment, when changes are paged, then each page is one index step', async () => {
    const instance = await open();
    await instance.bulkWrite(
      rows(100).map(({ document }) => ({ document: { ...document, _meta: { lwt: 5 } } })),
      'test',
    );

    const seen: string[] = [];
    let page = await instance.getChangedDocumentsSince(30);
    while (page.documents.length > 0) {
      seen.push(...page.documents.map((document) => document.id));
      page = await instance.getChangedDocumentsSince(30, page.checkpoint);
    }

    expect(new Set(seen).size).toBe(100);
    expect(seen).toHaveLength(100);
    const { handle, layout } = instance.internals;
    const sql = `EXPLAIN QUERY PLAN SELECT doc FROM ${layout.table} WHERE (lwt, id) > (?, ?) ORDER BY lwt, id LIMIT ?`;
    expect(handle.database.prepare(sql).all()).toEqual([
      expect.objectContaining({
        detail: expect.stringMatching(/^SEARCH .*\/changes \(\(lwt,id\)>\(\?,\?\)\)$/),
      }),
    ]);
    await instance.close();
  });
});

describe('one write', () => {
  test('given rows of which one cannot be stored, when they are written at once, then none is there', async () => {
    const instance = await open();
    const events: unknown[] = [];
    instance.changeStream().subscribe((bulk) => events.push(bulk));
    const { handle, layout } = instance.internals;
    handle.database.exec(`CREATE TRIGGER fail BEFORE INSERT ON ${layout.table} WHEN new.f1 = 7
      BEGIN SELECT raise(ABORT, 'injected'); END`);

    await expect(instance.bulkWrite(rows(20), 'test')).rejects.toThrow('injected');

    expect((await instance.query(queryOf({}))).documents).toEqual([]);
    expect(handle.database.inTransaction).toBe(false);
    expect(events).toEqual([]);
    handle.database.exec('DROP TRIGGER fail');
    expect((await instance.bulkWrite(rows(20), 'test')).error).toEqual([]);
    expect((await instance.query(queryOf({}))).documents).toHaveLength(20);
    await instance.close();
  });

  test('given a full disk, when rows are written, then the error says full, and after space is freed work goes on', async () => {
    const instance = await open();
    const { database } = instance.internals.handle;
    const pages = readPragma(database, 'page_count');
    database.pragma(`max_page_count = ${String(pages)}`);

    const fault = await instance.bulkWrite(rows(500), 'test').catch((error: unknown) => error);

    expect(fault).toBeInstanceOf(DatabaseWriteError);
    expect(fault).toHaveProperty('code', 'full');
    database.pragma('max_page_count = 100000');
    expect((await instance.query(queryOf({}))).documents).toEqual([]);
    expect((await instance.bulkWrite(rows(500), 'test')).error).toEqual([]);
    await instance.close();
  });

  test('given a write, when its promise resolves, then its event was emitted and another connection reads it', async () => {
    const instance = await open();
    const order: string[] = [];
    instance.changeStream().subscribe((bulk) => order.push(`event ${bulk.context} ${bulk.checkpoint.id}`));

    await instance.bulkWrite([row(1), row(2)], 'sign on').then(() => order.push('resolved'));

    expect(order).toEqual(['event sign on p2', 'resolved']);
    const second = await open();
    expect((await second.findDocumentsById(['p2', 'nobody', 'p1'], false)).map(({ id }) => id)).toEqual([
      'p2',
      'p1',
    ]);
    await second.close();
    await instance.close();
  });

  test('given two instances of one table, when one writes, then the other hears it once, before the write resolves', async () => {
    const storage = getRxStorageLibsql({ filename, encryptionKey: KEY });
    const writer = await open(storage);
    const listener = await open(storage);
    const stranger = await open(storage, 'another');
    const heard: string[] = [];
    listener.changeStream().subscribe((bulk) => heard.push(`listener: ${bulk.context}`));
    stranger.changeStream().subscribe((bulk) => heard.push(`stranger: ${bulk.context}`));

    await writer.bulkWrite([row(1)], 'sign on').then(() => heard.push('resolved'));
    await listener.close();
    await writer.bulkWrite([row(2)], 'after closing');

    expect(heard).toEqual(['listener: sign on', 'resolved']);
    await writer.close();
    await stranger.close();
  });

  test('given a row that conflicts, when it is written with good ones, then only it is refused', async () => {
    const instance = await open();
    await instance.bulkWrite([row(1)], 'first');

    const { error } = await instance.bulkWrite([row(0), row(1), row(2)], 'second');

    expect(error).toMatchObject([{ status: 409, documentId: 'p1', documentInDb: { _rev: '1-first' } }]);
    expect((await instance.query(queryOf({ sort: [{ id: 'asc' }] }))).documents.map(({ id }) => id)).toEqual([
      'p0',
      'p1',
      'p2',
    ]);
    await instance.close();
  });

  test('given more ids than SQLite takes in one statement, when they are looked up, then all are found in order', async () => {
    const instance = await open();
    const many = rows(40_000);
    await instance.bulkWrite(many, 'import');
    const ids = many.map(({ document }) => document.id).reverse();

    const found = await instance.findDocumentsById(ids, false);

    expect(found.map(({ id }) => id)).toEqual(ids);
    await instance.close();
  });
});

describe('a file', () => {
  test('given postings, when the file is closed and opened again, then they are whole and nothing is readable in it', async () => {
    const first = await open();
    const written = rows(50);
    await first.bulkWrite(written, 'test');
    await first.close();

    const bytes = readFileSync(filename);
    expect(bytes.includes('收到快递')).toBe(false);
    expect(bytes.toString('latin1', 0, 15)).not.toBe('SQLite format 3');

    const again = await open();
    expect(readPragma(again.internals.handle.database, 'synchronous')).toBe(2);
    const { documents } = await again.query(queryOf({ sort: [{ seq: 'asc' }] }));
    expect(documents).toEqual(written.map(({ document }) => document));
    await again.close();
  });

  test('given another key, when a database is made, then the rejection says wrong-key', async () => {
    await (await open()).close();

    const fault = await open(getRxStorageLibsql({ filename, encryptionKey: '00'.repeat(32) })).catch(
      (error: unknown) => error,
    );

    expect(fault).toBeInstanceOf(DatabaseOpenError);
    expect(fault).toHaveProperty('code', 'wrong-key');
  });

  test('given twenty databases opened at once in one file, when one is closed, then the others go on', async () => {
    const storage = getRxStorageLibsql({ filename, encryptionKey: KEY });
    const names = Array.from({ length: 20 }, (_, index) => `Büro-${index} ${index % 2 ? 'a' : 'A'}`);
    const instances = await Promise.all(names.map((name) => open(storage, name)));
    const [closing, ...others] = instances;

    await closing?.close();
    await Promise.all(others.map((instance, index) => instance.bulkWrite([row(index)], 'test')));

    expect(new Set(others.map((instance) => instance.internals.handle.database)).size).toBe(1);
    for (const [index, instance] of others.entries()) {
      expect((await instance.query(queryOf({}))).documents.map(({ seq }) => seq)).toEqual([index]);
      await instance.close();
    }
    expect(others[0]?.internals.handle.database.open).toBe(false);
    expect(existsSync(filename)).toBe(true);
  });

  test('given names that differ only in capitals, when both are written, then neither sees the other', async () => {
    const storage = getRxStorageLibsql({ filename, encryptionKey: KEY });
    const small = await open(storage, 'desk');
    const capital = await open(storage, 'Desk');

    await small.bulkWrite([row(1)], 'test');

    expect((await capital.query(queryOf({}))).documents).toEqual([]);
    await small.close();
    await capital.close();
  });
});

describe('the end of an instance', () => {
  test('given tombstones, when cleaned up, then only those older than asked are forgotten', async () => {
    const instance = await open();
    await instance.bulkWrite([row(1, true, 1), row(2, true, Date.now()), row(3, false, 1)], 'test');

    expect(await instance.cleanup(60_000)).toBe(true);

    expect((await instance.findDocumentsById(['p1', 'p2', 'p3'], true)).map(({ id }) => id)).toEqual([
      'p2',
      'p3',
    ]);
    await instance.close();
  });

  test('given an instance, when it is closed twice at once and then removed, then only the removal is refused', async () => {
    const instance = await open();

    await Promise.all([instance.close(), instance.close()]);

    await expect(instance.remove()).rejects.toThrow('closed');
    await expect(instance.bulkWrite([row(1)], 'late')).rejects.toThrow('closed');
  });

  test('given an instance, when it is removed, then its data is gone and closing does no harm', async () => {
    const storage = getRxStorageLibsql({ filename, encryptionKey: KEY });
    const instance = await open(storage);
    await instance.bulkWrite([row(1)], 'test');

    await instance.remove();
    await instance.close();

    const again = await open(storage);
    expect((await again.query(queryOf({}))).documents).toEqual([]);
    await again.close();
  });
});
