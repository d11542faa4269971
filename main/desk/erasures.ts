import { erasureOf } from '../../shared/domain/privacy/erased-parts.ts';
import { picturesOf } from '../attachments/referenced.ts';
import type { Journal } from '../journal/journal.ts';
import type { DeskViews } from './views-port.ts';

/** Removes pictures that no posting names any more. */
export interface PictureStore {
  remove(digest: string): Promise<void>;
}

export interface ErasureParts {
  readonly journal: Pick<Journal, 'read' | 'readAll' | 'erase'>;
  readonly views: Pick<DeskViews, 'erasuresDue' | 'settleErasures'>;
  readonly pictures?: PictureStore;
}

/**
 * Carries out what is due; what a full disk or a damaged page keeps from it stays due and is tried again with the next
 * posting. The acts of others do not wait for it: theirs are in the book already.
 */
export async function tryErasures(parts: ErasureParts): Promise<void> {
  try {
    await finishErasures(parts);
  } catch (error) {
    console.error('What was erased still lies in the book, and is erased with the next posting:', error);
  }
}

const scanBatch = 200;

/**
 * Carries out erasures that were folded: pictures, then the journal, then what the views remember. Whatever a crash
 * leaves is still due at the next start, and done again it changes nothing. Call it between two commands.
 * @returns whether there was anything to do
 */
export async function finishErasures({ journal, views, pictures }: ErasureParts): Promise<boolean> {
  const due = views.erasuresDue();
  if (due.length === 0) return false;
  const settled: { subject: string; gone: readonly string[] }[] = [];
  const parts: { posting: string; index: number }[] = [];
  for (const { subject, postings } of due) {
    const found = await journal.read(postings);
    const erasure = erasureOf(subject, found);
    parts.push(...erasure.parts);
    settled.push({ subject, gone: erasure.gone });
  }
  if (pictures && parts.length > 0) await removePictures(journal, pictures, parts);
  await journal.erase(parts);
  await views.settleErasures(settled);
  return true;
}

/** A picture goes with the last part that names it; one that also stands elsewhere in the book stays. */
async function removePictures(
  journal: ErasureParts['journal'],
  pictures: PictureStore,
  parts: readonly { readonly posting: string; readonly index: number }[],
): Promise<void> {
  const erased = new Set(parts.map(({ posting, index }) => `${posting}.${index}`));
  const postings = await journal.read([...new Set(parts.map(({ posting }) => posting))]);
  const going = new Set(
    postings.flatMap(({ id, body }) =>
      picturesOf({ body: body.filter((_, index) => erased.has(`${id}.${index}`)) }),
    ),
  );
  if (going.size === 0) return;
  for await (const batch of journal.readAll(scanBatch)) {
    for (const { id, body } of batch) {
      const staying = body.filter((_, index) => !erased.has(`${id}.${index}`));
      for (const digest of picturesOf({ body: staying })) going.delete(digest);
    }
  }
  for (const digest of going) await pictures.remove(digest);
}
