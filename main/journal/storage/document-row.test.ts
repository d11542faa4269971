import { createRxDatabase, type RxDatabase } from 'rxdb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { LibsqlInternals } from './instance.ts';
import { DamagedRowError, sqliteFaultOf } from './sqlite-fault.ts';
import { getRxStorageLibsql } from './storage.ts';

let database: RxDatabase;
beforeEach(async () => {
  database = await createRxDatabase({
    name: 'damaged',
    storage: getRxStorageLibsql({ filename: ':memory:' }),
    multiInstance: false,
  });
  const schema = {
    version: 0,
    primaryKey: 'id',
    type: 'object',
    properties: { id: { type: 'string', maxLength: 20 }, text: { type: 'string' } },
  } as const;
  await database.addCollections({ pages: { schema } });
  await database.collections.pages?.insert({ id: 'a', text: '水泵房' });
});
afterEach(() => database.close());

test.each([
  ['no UTF-8', "CAST(x'7b22ff22' AS TEXT)"],
  ['no JSON', "'{half'"],
])(
  'given a row that is %s, when it is read, then a fault and not the end of the process',
  async (_what, sql) => {
    const instance = database.collections.pages?.storageInstance;
    if (!instance) throw new Error('The collection is not there');
    const { handle, layout } = instance.internals as LibsqlInternals;
    handle.database.exec(`UPDATE ${layout.table} SET doc = ${sql}`);
    const reading = instance.findDocumentsById(['a'], false);
    await expect(reading).rejects.toBeInstanceOf(DamagedRowError);
    expect(sqliteFaultOf(await reading.catch((error: unknown) => error))).toBe('damaged');
  },
);
