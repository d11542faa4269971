import { canRunPostgres, startPostgres, type TestPostgres } from '../../scripts/test-support/postgres.ts';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openPgliteDatabase } from './pglite-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';

/** One kind of database that the head office runs on, for a suite that must hold on each. */
export interface TestDatabases {
  readonly name: string;
  readonly skipped: boolean;
  /** Whether several instances can work on the same database. */
  readonly several: boolean;
  /** An empty database with its tables (`bare`: without), and further ways into the same one where several are possible. */
  open(options?: {
    readonly bare: true;
  }): Promise<{ readonly database: Database; readonly another: (() => Database) | undefined }>;
  close(): Promise<void>;
}

export function testDatabases(): readonly TestDatabases[] {
  let server: Promise<TestPostgres> | undefined;
  return [
    {
      name: 'PGlite',
      skipped: false,
      several: false,
      open: async (options) => {
        const database = await openPgliteDatabase();
        if (!options?.bare) await migrate(database);
        return { database, another: undefined };
      },
      close: async () => undefined,
    },
    {
      name: 'PostgreSQL',
      skipped: !canRunPostgres(),
      several: true,
      open: async (options) => {
        server ??= startPostgres();
        const url = await (await server).createDatabase();
        const database = openPostgresDatabase({ url });
        if (!options?.bare) await migrate(database);
        return { database, another: () => openPostgresDatabase({ url }) };
      },
      close: async () => (await server)?.close(),
    },
  ];
}
