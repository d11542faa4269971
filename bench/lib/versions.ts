import { cpus, totalmem } from 'node:os';
import { RXDB_VERSION } from 'rxdb';
import { openSqlite } from '../../main/journal/storage/handle.ts';
import { electronRuntime } from './electron.ts';

/** What the figures were measured with. */
export async function versions(): Promise<Readonly<Record<string, string | number>>> {
  const database = openSqlite({ filename: ':memory:', synchronous: 'FULL' });
  const [sqlite] = database.prepare('SELECT sqlite_version()').raw().get() as [string];
  database.close();
  return {
    node: process.versions.node,
    electron: (await electronRuntime()).version,
    sqlite,
    rxdb: RXDB_VERSION,
    cpu: cpus()[0]?.model ?? '',
    cores: cpus().length,
    memoryGib: Math.round(totalmem() / 2 ** 30),
  };
}
