import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfficeMetrics } from '../http/metrics.ts';
import type { TlsFiles } from '../keys/certificate.ts';
import { companyName } from '../keys/company.ts';
import { officeKeys } from '../keys/office-keys.ts';
import { officeSecret } from '../keys/office-secret.ts';
import type { OfficeParts } from '../parts.ts';
import { migrate } from '../store/migrate.ts';
import { openDatabase } from '../store/open-database.ts';
import { createSqlStore } from '../store/sql-store.ts';

export interface OpenOptions {
  readonly dataFolder: string;
  /** `postgresql://…`; left out for the embedded database in the data folder. */
  readonly databaseUrl: string | undefined;
  readonly officeSecret: string | undefined;
  readonly company: string | undefined;
  readonly tls: 'own' | 'none' | TlsFiles;
  readonly clock: () => number;
  readonly onError: (error: unknown) => void;
}

export interface OpenOffice {
  readonly parts: OfficeParts;
  close(): Promise<void>;
}

/** Opens the head office's database, brings its tables up to date and unlocks the company's keys. */
export async function openOffice(options: OpenOptions, metrics?: OfficeMetrics): Promise<OpenOffice> {
  await mkdir(options.dataFolder, { recursive: true, mode: 0o700 });
  const secret = await officeSecret(options.dataFolder, options.officeSecret);
  const opened = await openDatabase({
    url: options.databaseUrl,
    folder: join(options.dataFolder, 'database'),
    onError: options.onError,
  });
  const database = metrics ? metrics.measured(opened) : opened;
  try {
    await migrate(database);
    const keys = await officeKeys(database, secret, options.tls, options.clock());
    const company = await companyName(database, options.company);
    const store = createSqlStore(database, { onError: options.onError });
    return {
      parts: { database, store, keys, company, clock: options.clock },
      async close() {
        await store.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
