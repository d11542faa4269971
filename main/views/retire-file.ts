import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';
import { setVersion } from './schema.ts';
import type { ViewsFile } from './views-file.ts';

/**
 * Another file takes its place: should it stay on the disk because another program holds it, no start takes it for the
 * present one.
 */
export function retireFile({ database, filename }: ViewsFile): void {
  try {
    setVersion(database, '');
  } catch (error) {
    if (sqliteFaultOf(error) === undefined) throw error;
    console.warn(`${filename} cannot be marked as replaced, and is only removed:`, error);
  }
}
