import type { RxStorageInstance } from 'rxdb';
import type { ErasedPart } from '../../shared/domain/privacy/erased-parts.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { LibsqlInternals } from './storage/instance.ts';

/** Postings rewritten in one transaction. */
const batch = 100;

/** Blanks body parts of stored postings and empties the log of writes, which holds them too. */
export async function blankParts(
  storage: Pick<
    RxStorageInstance<Posting, unknown, unknown>,
    'findDocumentsById' | 'bulkWrite' | 'internals'
  >,
  parts: readonly ErasedPart[],
): Promise<void> {
  const places = new Map<string, Set<number>>();
  for (const { posting, index } of parts) {
    places.set(posting, (places.get(posting) ?? new Set()).add(index));
  }
  const ids = [...places.keys()];
  for (let from = 0; from < ids.length; from += batch) {
    const stored = await storage.findDocumentsById(ids.slice(from, from + batch), false);
    const rows = stored.flatMap((previous) => {
      const blanked = places.get(previous.id) ?? new Set();
      if (previous.body.every((part, index) => part === null || !blanked.has(index))) return [];
      const body = previous.body.map((part, index) => (blanked.has(index) ? null : part));
      return [{ previous, document: { ...previous, body } }];
    });
    if (rows.length === 0) continue;
    const { error } = await storage.bulkWrite(rows, 'erase');
    if (error[0]) throw new Error(`Posting ${error[0].documentId} was not blanked: ${error[0].status}`);
  }
  // Also when nothing was left to do: a crash may have come between the blanking and this.
  const { handle } = storage.internals as LibsqlInternals;
  await handle.inTurn(() => handle.database.pragma('wal_checkpoint(TRUNCATE)'));
}
