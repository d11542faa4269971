import pg from 'pg';
import { documentOf } from '../../head-office/store/document.ts';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { SimulatedDesk } from '../sync/simulated-desk.ts';
import { pushSize, someEntries } from './some-postings.ts';

export interface InsertResult {
  readonly seconds: number;
  readonly rows: number;
}

/**
 * The same rows in the same batches, each batch one INSERT and one commit, into a table with the same columns and
 * indexes and nothing around it.
 */
export async function plainInsert(url: string, batches: number, connections: number): Promise<InsertResult> {
  const pool = new pg.Pool({ connectionString: url, max: connections });
  try {
    await pool.query('CREATE TABLE plain (LIKE postings INCLUDING ALL)');
    const waiting = someBatches(batches);
    const rows = waiting.reduce((sum, batch) => sum + batch.length, 0);
    let position = 0;
    const started = performance.now();
    await Promise.all(
      Array.from({ length: connections }, async () => {
        for (let batch = waiting.pop(); batch; batch = waiting.pop()) {
          const first = position + 1;
          position += batch.length;
          await pool.query({
            name: `insert-${batch.length}`,
            text: insertOf(batch.length),
            values: valuesOf(batch, first),
          });
        }
      }),
    );
    return { seconds: (performance.now() - started) / 1_000, rows };
  } finally {
    await pool.end();
  }
}

const columns = 7;

function insertOf(rows: number): string {
  const row = (at: number) => `(${Array.from({ length: columns }, (_, i) => `$${at * columns + i + 1}`)})`;
  const list = Array.from({ length: rows }, (_, at) => row(at)).join(',');
  return `INSERT INTO plain (site, desk, seq, position, hlc, hash, document) VALUES ${list}`;
}

function valuesOf(batch: readonly Posting[], first: number): unknown[] {
  return batch.flatMap((one, at) => [
    one.site,
    one.desk,
    one.seq,
    first + at,
    one.hlc,
    one.hash,
    documentOf(one),
  ]);
}

function someBatches(count: number): Posting[][] {
  const random = seededRandom(7);
  const desks = Array.from({ length: 50 }, (_, at) => {
    return new SimulatedDesk(0, { site: `p${at}`, desk: 'A1', keys: createDeskKeys() });
  });
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: pushSize(random) }, (_, place) => {
      const { command, entries } = someEntries(random, 'A1', at * 10 + place);
      const desk = desks[at % desks.length];
      if (!desk) throw new Error('There are no desks');
      return desk.write(command, entries);
    }),
  );
}
