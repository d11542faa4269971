import type { LogEntry } from '../bridge/answers.ts';
import { type Posting, postingId } from '../journal/posting.ts';
import type { LogLine } from './area.ts';
import type { Registry } from './registry.ts';

/** [DUTY 4.10.5] The book is numbered in pages of so many postings. */
export const postingsOfPage = 30;

/** Page of a desk's book on which a posting stands. */
const pageOf = (seq: number): number => Math.ceil(seq / postingsOfPage);

export interface LogSource {
  readonly registry: Registry;
  /** What a staff id is called in the book. */
  readonly nameOf: (staff: string) => string;
}

/** A posting as the book shows it, people's data masked by the areas; erased parts say that something was there. */
export function logEntryOf(
  { registry, nameOf }: LogSource,
  posting: Posting,
  isShown: (subject: string) => boolean = () => true,
): LogEntry {
  const { desk, seq, at, clerk, approver, command, hash, body } = posting;
  return {
    posting: postingId(desk, seq),
    seq,
    page: pageOf(seq),
    at,
    clerk: nameOf(clerk),
    approver: nameOf(approver),
    command,
    hash,
    lines: body.flatMap((part): LogEntry['lines'] => {
      if (part === null) return [{ key: 'log.erased', values: {}, changes: [], subject: '', erased: true }];
      const entry = registry.upcast(part.entry);
      if (!isShown(entry.subject)) return [];
      const {
        key,
        values = {},
        changes = [],
      } = registry.areaOf(entry.subject)?.describe(entry) ?? unknown(entry.type);
      return [{ key, values, changes, subject: entry.subject, erased: false }];
    }),
  };
}

const unknown = (type: string): LogLine => ({ key: 'log.unknown', values: { type } });
