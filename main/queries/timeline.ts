import type { CallOutput } from '../../shared/bridge/contract.ts';
import { logEntry, readInOrder } from './log-entry.ts';
import type { QuerySource } from './source.ts';

/** Everything that ever happened at a room, newest first; other rooms in the same posting are left out. */
export async function timeline(
  source: QuerySource,
  { unit, page, size }: { readonly unit: string; readonly page: number; readonly size: number },
): Promise<CallOutput<'timeline'>> {
  const { ids, total, subjects } = source.views.timeline(unit, page, size);
  const postings = await readInOrder(source, ids);
  return { rows: postings.map((posting) => logEntry(source, posting, (one) => subjects.has(one))), total };
}
