import type { LogEntry } from '../../shared/bridge/contract.ts';
import type { LogLine } from '../../shared/domain/area.ts';
import { type Posting, postingId } from '../../shared/journal/posting.ts';
import type { QuerySource } from './source.ts';
import { staffName } from './staff-names.ts';

/** [DUTY 4.10.5] The book is numbered in pages of so many postings. */
export const postingsOfPage = 30;

/** Page of a desk's book on which a posting stands. */
const pageOf = (seq: number): number => Math.ceil(seq / postingsOfPage);

/** A posting as the book shows it, people's data masked by the areas; erased parts say that something was there. */
export function logEntry(
  source: QuerySource,
  posting: Posting,
  isShown: (subject: string) => boolean = () => true,
): LogEntry {
  const { desk, seq, at, clerk, approver, command, hash, body } = posting;
  return {
    posting: postingId(desk, seq),
    seq,
    page: pageOf(seq),
    at,
    clerk: staffName(source.views, clerk),
    approver: staffName(source.views, approver),
    command,
    hash,
    lines: body.flatMap((part): LogEntry['lines'] => {
      if (part === null) return [{ key: 'log.erased', values: {}, changes: [], subject: '', erased: true }];
      const entry = source.registry.upcast(part.entry);
      if (!isShown(entry.subject)) return [];
      const area = source.registry.areaOf(entry.subject);
      const { key, values = {}, changes = [] } = area?.describe(entry) ?? unknown(entry.type);
      return [{ key, values, changes, subject: entry.subject, erased: false }];
    }),
  };
}

const unknown = (type: string): LogLine => ({ key: 'log.unknown', values: { type } });

/** The postings of these ids in the order of the ids; one that the journal has lost is passed over. */
export async function readInOrder(source: QuerySource, ids: readonly string[]): Promise<readonly Posting[]> {
  const found = new Map((await source.journal.read(ids)).map((posting) => [posting.id, posting]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
