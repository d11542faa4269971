import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Postgrator from 'postgrator';
import type { Database } from './database.ts';

/** Any number, the same for every instance. */
const lockNumber = 7_305_001;

/**
 * Brings the tables up to date: all missing migrations or none. Instances that start at once wait for each other.
 * @param upTo the last migration to run; left out for all of them.
 * @returns the names of those that ran.
 */
export async function migrate(database: Database, upTo?: string): Promise<readonly string[]> {
  return database.transaction(async (queries) => {
    await queries.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    const postgrator = new Postgrator({
      driver: 'pg',
      schemaTable: 'office_migrations',
      migrationPattern: `${asPattern(migrationsFolder())}/*.sql`,
      newline: 'LF',
      execQuery: async (sql) => ({ rows: [...(await queries.query(sql))] }),
    });
    const ran = await postgrator.migrate(upTo);
    return ran.map(({ name }) => name);
  });
}

/** The same folder whether this runs from the sources or from the built program: both lie in the project. */
function migrationsFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'head-office', 'migrations'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('head-office/migrations is missing');
    folder = above;
  }
  return join(folder, 'head-office', 'migrations');
}

function asPattern(path: string): string {
  return path.replaceAll('\\', '/').replaceAll(/[?*()[\]]/g, '[$&]');
}
