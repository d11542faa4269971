import type { Posting } from '../../shared/journal/posting.ts';
import type { Journal } from '../journal/journal.ts';
import type { Views } from '../views/views.ts';
import { type PictureStore, tryErasures } from './erasures.ts';
import type { Changed } from './views-port.ts';

/**
 * Folds postings that came from elsewhere, in any order: what arrives late has its subjects folded again, and what
 * they erase is gone from this desk too. Call it between two commands.
 */
export async function foldIn(
  {
    journal,
    views,
    pictures,
  }: {
    readonly journal: Pick<Journal, 'read' | 'readAll' | 'erase'>;
    readonly views: Views;
    readonly pictures?: PictureStore;
  },
  postings: readonly Posting[],
): Promise<Changed> {
  const touched = views.applyMany(postings);
  const again = await views.refoldStale((ids) => journal.read(ids));
  await tryErasures({ journal, views, ...(pictures && { pictures }) });
  return {
    kinds: [...new Set([...touched.kinds, ...again.kinds])],
    subjects: [...new Set([...touched.subjects, ...again.subjects])],
  };
}
