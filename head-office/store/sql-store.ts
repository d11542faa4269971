import type { Database } from './database.ts';
import type { OfficeStore } from './office-store.ts';
import { openPositions, type PositionsOptions } from './positions.ts';
import { sqlAlarms, sqlInvitations } from './sql-alarms.ts';
import { sqlJournalReads, sqlJournalWrites } from './sql-journal.ts';
import { sqlDesks, sqlSites } from './sql-sites.ts';

/** The books of all sites in a database that was brought up to date with `migrate`. */
export function createSqlStore(database: Database, options: Partial<PositionsOptions> = {}): OfficeStore {
  const positions = openPositions(database, {
    onError: (error) => process.emitWarning(error instanceof Error ? error : String(error)),
    ...options,
  });
  return {
    ...sqlSites(database),
    ...sqlDesks(database),
    ...sqlJournalWrites(database, positions.announce),
    ...sqlJournalReads(database),
    ...sqlAlarms(database),
    ...sqlInvitations(database),
    listen: positions.listen,
    close: positions.close,
  };
}
