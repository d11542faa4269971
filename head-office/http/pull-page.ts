import type { PullAnswer } from '../../shared/sync/protocol.ts';
import { done, fault, type Reply } from '../intake/reply.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';

/** Bytes of postings in one answer, about: a page of pictures' papers must not fill a desk's memory. */
const mostBytes = 8 * 1024 * 1024;

/**
 * One page of a site's postings as JSON text of a `PullAnswer`. Fewer than `limit` when they are long, one at least. A
 * position that is not the one that the desk came to is refused: it would miss what was given earlier positions since.
 */
export async function pullPage(
  store: Pick<OfficeStore, 'pullTexts' | 'heads'>,
  desk: Pick<DeskRecord, 'site' | 'desk'>,
  query: { readonly since: number; readonly mark: string; readonly limit: number },
  now: number,
): Promise<Reply<string>> {
  let limit = query.limit;
  for (;;) {
    const page = await store.pullTexts(desk.site, desk.desk, query.since, limit);
    const { postings, position, mark, last } = page;
    if (page.sinceMark !== query.mark) return fault('position', { detail: `another one at ${query.since}` });
    const fitting = countFitting(postings);
    if (fitting === postings.length) {
      const heads = position >= last ? { heads: [...(await store.heads(desk.site))] } : {};
      const rest: Omit<PullAnswer, 'postings'> = { position, mark, last, ...heads, now };
      return done(`{"postings":[${postings.join(',')}],${JSON.stringify(rest).slice(1)}`);
    }
    // Only the store knows the position of a posting: the shorter page is asked for as such.
    limit = fitting;
  }
}

function countFitting(texts: readonly string[]): number {
  let bytes = 0;
  let count = 0;
  for (const text of texts) {
    bytes += Buffer.byteLength(text);
    if (bytes > mostBytes && count > 0) return count;
    count += 1;
  }
  return count;
}
