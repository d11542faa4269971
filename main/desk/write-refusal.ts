import type { Refusal } from '../../shared/domain/area.ts';
import { PostingTooLarge } from '../journal/pushable.ts';
import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';

/**
 * A write that the disk refused, or that no head office would take, as something a clerk can act on.
 * @throws whatever else it was: that is a bug.
 */
export function writeRefusal(error: unknown): Refusal {
  if (error instanceof PostingTooLarge) return { code: 'desk.too-large' };
  const fault = sqliteFaultOf(error);
  if (fault === undefined) throw error;
  if (fault === 'full') return { code: 'desk.disk-full' };
  return {
    code: 'desk.write-failed',
    values: { reason: String(error instanceof Error ? error.message : fault) },
  };
}
