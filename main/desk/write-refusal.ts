import type { Refusal } from '../../shared/domain/area.ts';
import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';

/**
 * A write that the disk refused, as something a clerk can act on.
 * @throws whatever was not the disk's doing: that is a bug.
 */
export function writeRefusal(error: unknown): Refusal {
  const fault = sqliteFaultOf(error);
  if (fault === undefined) throw error;
  if (fault === 'full') return { code: 'desk.disk-full' };
  return {
    code: 'desk.write-failed',
    values: { reason: String(error instanceof Error ? error.message : fault) },
  };
}
