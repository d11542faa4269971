import type { Database } from './database.ts';
import { openPgliteDatabase } from './pglite-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';

export interface DatabaseChoice {
  /** `postgresql://…` of a server; left out or empty for a database inside this process. */
  readonly url?: string | undefined;
  /** Where the database inside this process keeps its files. */
  readonly folder: string;
  readonly connections?: number;
  readonly onError?: (error: Error) => void;
}

/** The head office's database: the server that `url` names, else one of its own in a folder. */
export async function openDatabase({ url, folder, ...server }: DatabaseChoice): Promise<Database> {
  return url === undefined || url === ''
    ? openPgliteDatabase(folder)
    : openPostgresDatabase({ url, ...server });
}
