import type { Refusal } from '../../shared/domain/area.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { BegunPosting, Journal, PostingDraft } from '../journal/journal.ts';
import type { Changed, DeskViews } from './views-port.ts';
import { writeRefusal } from './write-refusal.ts';

interface Appended {
  readonly posting: Posting;
  readonly changed: Changed;
}

/**
 * Appends a posting and folds it while the disk writes it: each takes about as long as the other. It is durable when
 * the promise resolves; where the disk refuses it, the views are as if nothing had been tried.
 */
export async function appendAndFold(
  { journal, views }: { readonly journal: Pick<Journal, 'begin'>; readonly views: DeskViews },
  draft: PostingDraft,
): Promise<Appended | Refusal> {
  let begun: BegunPosting;
  try {
    begun = journal.begin(draft);
  } catch (error) {
    return writeRefusal(error);
  }
  const { posting, stored } = begun;
  const folding = (async () => views.applyAhead(posting))();
  const [written, folded] = await Promise.allSettled([stored, folding]);
  if (written.status === 'rejected') {
    if (folded.status === 'fulfilled') folded.value.withdraw();
    return writeRefusal(written.reason);
  }
  // It is in the book: the next start folds it.
  if (folded.status === 'rejected') throw folded.reason;
  folded.value.confirm();
  return { posting, changed: folded.value.touched };
}
