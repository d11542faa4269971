import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Database, Queries } from './database.ts';
import { openListener } from './postgres-listener.ts';

/** Statements that are kept parsed on each connection; ours are few and their text never varies. */
const mostPrepared = 300;

export interface PostgresOptions {
  readonly url: string;
  readonly connections?: number;
  /** A lost connection and the like: the pool goes on by itself, somebody should know. */
  readonly onError?: (error: Error) => void;
}

/** A PostgreSQL server, or anything that speaks its protocol, behind a pool of connections. */
export function openPostgresDatabase({ url, connections = 16, onError }: PostgresOptions): Database {
  const told = onError ?? ((error: Error) => process.emitWarning(error));
  const pool = new pg.Pool({ connectionString: url, max: connections, types: numbersForBigints });
  pool.on('error', told);
  const listener = openListener(url, told);
  const nameOf = statementNames();
  return {
    ...queriesOver(pool, nameOf),
    transaction: (work) => inTransaction(pool, (client) => work(queriesOver(client, nameOf))),
    listen: (channel, heard) => listener.listen(channel, heard),
    close: async () => {
      await listener.close();
      await pool.end();
    },
  };
}

async function inTransaction<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } catch (error) {
    await client.query('rollback').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    // A connection that could not even roll back is not given to the next one.
    client.release(broken);
  }
}

function queriesOver(runner: pg.Pool | pg.PoolClient, nameOf: (sql: string) => string | undefined): Queries {
  return {
    query: async <Row>(sql: string, params: readonly unknown[] = []) => {
      if (params.length === 0) {
        const results: pg.QueryResult | pg.QueryResult[] = await runner.query(sql);
        return ((Array.isArray(results) ? results.at(-1)?.rows : results.rows) ?? []) as Row[];
      }
      const name = nameOf(sql);
      const result = await runner.query({
        text: sql,
        values: [...params],
        ...(name === undefined ? {} : { name }),
      });
      return result.rows as Row[];
    },
  };
}

function statementNames(): (sql: string) => string | undefined {
  const names = new Map<string, string>();
  return (sql) => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= mostPrepared) return known;
    const name = createHash('sha256').update(sql).digest('hex').slice(0, 32);
    names.set(sql, name);
    return name;
  };
}

const numbersForBigints: pg.CustomTypesConfig = {
  getTypeParser: (id, format) =>
    id === pg.types.builtins.INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(id, format),
};
