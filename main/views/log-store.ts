import { type Posting, postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { first, textOf } from './columns.ts';

/** Which postings were folded, and what a reader of the book filters by. */
export interface LogStore {
  /** @returns false when the posting was here already. */
  add(posting: Posting): boolean;
  /** The desk's last posting up to which none is missing. */
  appliedUpTo(desk: string): number;
  /** The posting that a request led to. */
  postingOf(request: string): string | undefined;
}

export function createLogStore(database: SqliteDatabase): LogStore {
  const insert = database.prepare('INSERT OR IGNORE INTO log VALUES (?,?,?,?,?,?,?,?)');
  const readApplied = database.prepare('SELECT seq FROM applied WHERE desk = ?').raw();
  const writeApplied = database.prepare('INSERT OR REPLACE INTO applied VALUES (?,?)');
  const readRequest = database.prepare("SELECT desk, seq FROM log WHERE request = ? AND request <> ''").raw();
  const has = database.prepare('SELECT 1 FROM log WHERE desk = ? AND seq = ?').raw();

  const appliedUpTo = (desk: string): number => Number(first(readApplied, [desk])?.[0] ?? 0);

  return {
    appliedUpTo,
    postingOf(request) {
      const found = first(readRequest, [request]);
      return found && postingId(textOf(found[0]), Number(found[1]));
    },
    add(posting) {
      const { desk, seq, hlc, at, clerk, approver, command, request } = posting;
      if (insert.run([desk, seq, hlc, at, clerk, approver, command, request]).changes === 0) return false;
      // A posting of another desk can come before its predecessors: "up to" counts only what has no gap.
      if (appliedUpTo(desk) + 1 !== seq) return true;
      let last = seq;
      while (first(has, [desk, last + 1])) last += 1;
      writeApplied.run([desk, last]);
      return true;
    },
  };
}
