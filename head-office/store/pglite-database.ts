import { mkdirSync } from 'node:fs';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import type { Database, Queries } from './database.ts';
import { claimFolder } from './folder-claim.ts';

/**
 * PostgreSQL inside this process: the head office of a company that keeps no database server.
 * @param folder left out for one in memory, for tests.
 * @throws when another process has the folder open.
 */
export async function openPgliteDatabase(folder?: string): Promise<Database> {
  if (folder === undefined) return databaseOver(await PGlite.create(), () => undefined);
  mkdirSync(folder, { recursive: true });
  const release = claimFolder(folder);
  try {
    return databaseOver(await PGlite.create(folder), release);
  } catch (error) {
    release();
    throw error;
  }
}

function databaseOver(pglite: PGlite, release: () => void): Database {
  return {
    ...queriesOver(pglite),
    transaction: (work) => pglite.transaction((inside) => work(queriesOver(inside))),
    listen: (channel, listener) => pglite.listen(channel, listener),
    close: async () => {
      await pglite.close();
      release();
    },
  };
}

function queriesOver(runner: Pick<Transaction, 'query' | 'exec'>): Queries {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) => {
      if (params.length > 0) return (await runner.query<Row>(sql, [...params])).rows;
      const results = await runner.exec(sql);
      return (results.at(-1)?.rows ?? []) as Row[];
    },
  };
}
