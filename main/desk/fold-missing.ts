import type { Journal } from '../journal/journal.ts';
import type { DeskViews } from './views-port.ts';

/** How many postings are folded in one go. */
const mendBatch = 500;

/**
 * Folds the desk's own postings that are in the book and not in the views: a crash came between the two, or the file
 * of the views did not take them. Without them their numbers would be given out again.
 */
export async function foldMissing({
  journal,
  views,
}: {
  readonly journal: Pick<Journal, 'desk' | 'lastSeq' | 'readSince'>;
  readonly views: Pick<DeskViews, 'appliedUpTo' | 'applyMany'>;
}): Promise<void> {
  while (views.appliedUpTo(journal.desk) < journal.lastSeq) {
    const missing = await journal.readSince(journal.desk, views.appliedUpTo(journal.desk), mendBatch);
    if (missing.length === 0) return;
    views.applyMany(missing);
  }
}
