import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRxDatabase, type RxCollection, type RxConflictHandler, type RxJsonSchema } from 'rxdb';
import { replicateRxCollection } from 'rxdb/plugins/replication';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqlite } from './handle.ts';
import { slimReplicationState } from './slim-replication-state.ts';
import { getRxStorageLibsql } from './storage.ts';

interface Posting {
  id: string;
  hash: string;
  text: string;
}

const schema: RxJsonSchema<Posting> = {
  version: 0,
  type: 'object',
  primaryKey: 'id',
  properties: {
    id: { type: 'string', maxLength: 20 },
    hash: { type: 'string' },
    text: { type: 'string' },
  },
  required: ['id', 'hash', 'text'],
};
const byHash: RxConflictHandler<Posting> = {
  isEqual: (one, other) => one.id === other.id && one.hash === other.hash,
  resolve: ({ realMasterState }) => Promise.resolve(realMasterState),
};
const KEY = '7e'.repeat(32);
let folder: string;
let filename: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'slim-replication-'));
  filename = join(folder, 'journal.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function openPostings(): Promise<RxCollection<Posting>> {
  const storage = slimReplicationState(getRxStorageLibsql({ filename, encryptionKey: KEY }), ['id', 'hash']);
  const database = await createRxDatabase({ name: 'desk', storage, multiInstance: false });
  const { postings } = await database.addCollections({ postings: { schema, conflictHandler: byHash } });
  return postings;
}

/** Replicates once with a head office that takes everything and has one posting of its own. */
async function syncOnce(collection: RxCollection<Posting>): Promise<string[]> {
  const pushed: string[] = [];
  const replication = replicateRxCollection<Posting, { at: number }>({
    collection,
    replicationIdentifier: 'head office',
    live: false,
    push: {
      handler: (rows) => {
        pushed.push(...rows.map((row) => row.newDocumentState.id));
        return Promise.resolve([]);
      },
    },
    pull: {
      handler: (checkpoint) => {
        const notice = { id: 'notice', hash: 'n', text: '停水通知', _deleted: false };
        return Promise.resolve({
          documents: checkpoint === undefined ? [notice] : [],
          checkpoint: { at: 1 },
        });
      },
    },
  });
  await replication.awaitInitialReplication();
  await replication.cancel();
  return pushed.sort();
}

describe('slim replication state', () => {
  test('given a replicated journal, when it is opened again, then nothing is sent twice and no text is stored twice', async () => {
    const first = await openPostings();
    await first.bulkInsert(
      ['a', 'b', 'c'].map((id) => ({ id, hash: `hash of ${id}`, text: `long text of ${id}` })),
    );
    expect(await syncOnce(first)).toEqual(['a', 'b', 'c']);
    await first.database.close();

    const again = await openPostings();
    await again.insert({ id: 'd', hash: 'hash of d', text: 'long text of d' });

    expect(await syncOnce(again)).toEqual(['d']);
    expect((await again.find().exec()).map(({ text }) => text)).toEqual([
      'long text of a',
      'long text of b',
      'long text of c',
      'long text of d',
      '停水通知',
    ]);
    await again.database.close();
    const state = openSqlite({ filename, encryptionKey: KEY, synchronous: 'FULL' });
    const table = state
      .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE '%meta%'")
      .raw()
      .get();
    const stored = JSON.stringify(state.prepare(`SELECT doc FROM "${String(table)}"`).all());
    expect(stored).toContain('hash of d');
    expect(stored).not.toContain('long text');
    state.close();
  });
});
