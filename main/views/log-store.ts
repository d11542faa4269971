import { type Posting, postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { asLine, first, readNumber, textOf } from './columns.ts';

/** Which postings were folded, and what a reader of the book filters by. */
export interface LogStore {
  /** @returns those that were not here yet. */
  add(postings: readonly Posting[]): readonly Posting[];
  /** The desk's last posting up to which none is missing. */
  appliedUpTo(desk: string): number;
  /** The posting that a request led to. */
  postingOf(request: string): string | undefined;
}

export function createLogStore(database: SqliteDatabase): LogStore {
  const insert = database.prepare('INSERT OR IGNORE INTO log VALUES (?,?,?,?,?,?,?,?)');
  const readApplied = database.prepare('SELECT CAST(seq AS INTEGER) FROM applied WHERE desk = ?').raw();
  const writeApplied = database.prepare('INSERT OR REPLACE INTO applied VALUES (?,?)');
  const readRequest = database
    .prepare(`SELECT ${asLine('desk', 'seq')} FROM log WHERE request = ? AND request <> ''`)
    .raw();
  const has = database.prepare('SELECT 1 FROM log WHERE desk = ? AND seq = ?').raw();

  const isNew = ({ desk, seq, hlc, at, clerk, approver, command, request }: Posting): boolean =>
    insert.run([desk, seq, hlc, at, clerk, approver, command, request]).changes > 0;
  const appliedUpTo = (desk: string): number => readNumber(readApplied, [desk]) ?? 0;

  return {
    appliedUpTo,
    postingOf(request) {
      const found = first(readRequest, [request]);
      return found && postingId(textOf(found[0]), Number(found[1]));
    },
    add(postings) {
      const added = postings.filter(isNew);
      // Also of desks that nothing was added of: a damaged count would have the same postings folded for ever.
      for (const desk of new Set(postings.map((posting) => posting.desk))) {
        const seqs = added.filter((posting) => posting.desk === desk).map(({ seq }) => seq);
        const highest = seqs.reduce((a, b) => Math.max(a, b), 0);
        const before = appliedUpTo(desk);
        // A posting of another desk can come before its predecessors: "up to" counts only what has no gap.
        let last = seqs.length === highest - before ? highest : before;
        while (readNumber(has, [desk, last + 1])) last += 1;
        if (last > before) writeApplied.run([desk, last]);
      }
      return added;
    },
  };
}
