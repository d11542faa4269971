import type { LogEntry } from '../../shared/bridge/answers.ts';
import { logEntryOf } from '../../shared/domain/log-entry.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import type { QuerySource } from './source.ts';
import { staffName } from './staff-names.ts';

/** A posting as the book shows it, with the names of this desk's register. */
export function logEntry(
  source: QuerySource,
  posting: Posting,
  isShown?: (subject: string) => boolean,
): LogEntry {
  const { registry, views } = source;
  return logEntryOf({ registry, nameOf: (id) => staffName(views, id) }, posting, isShown);
}

/** The postings of these ids in the order of the ids; one that the journal has lost is passed over. */
export async function readInOrder(source: QuerySource, ids: readonly string[]): Promise<readonly Posting[]> {
  const found = new Map((await source.journal.read(ids)).map((posting) => [posting.id, posting]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
