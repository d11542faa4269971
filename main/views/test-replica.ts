import { erasureOf } from '../../shared/domain/privacy/erased-parts.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { type Line, linesOf, readWords, tableNames } from './contents.ts';
import { refoldStale } from './refold.ts';
import { openViewsFile } from './views-file.ts';

/** One replica's book and views in memory, which get postings as a desk does, and carry out erasures as it does. */
export function testReplica(registry: Registry) {
  const file = openViewsFile({ filename: ':memory:', registry });
  const book = new Map<string, Posting>();
  const read = async (ids: readonly string[]) => ids.flatMap((id) => book.get(id) ?? []);

  return {
    file,
    book,
    async take(postings: readonly Posting[], fold: 'all' | 'later' = 'all'): Promise<void> {
      for (const posting of postings) if (!book.has(posting.id)) book.set(posting.id, posting);
      file.writer.fold(postings);
      if (fold === 'all') await refoldStale(file, read);
    },
    /** What `finishErasures` does with a real journal. */
    async erase(): Promise<void> {
      for (const subject of file.writer.erasures.due()) {
        const { parts, gone } = erasureOf(subject, await read(file.writer.postingsOf(subject)));
        for (const { posting: id, index } of parts) {
          const posting = book.get(id);
          if (posting) book.set(id, { ...posting, body: posting.body.with(index, null) });
        }
        file.writer.erasures.settle(subject, gone);
      }
    },
    tables(): Record<string, readonly Line[]> {
      readWords(file.database);
      return Object.fromEntries(tableNames.map((name) => [name, [...linesOf(file.database, name)]]));
    },
    close: () => file.database.close(),
  };
}
