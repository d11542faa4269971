import type { Posting } from '../../shared/journal/posting.ts';
import type { ViewsFile } from './views-file.ts';
import type { Touched } from './writer.ts';

/** A commit encrypts and writes every page it touched, five times the cost of the fold: so some share one. */
const longestWaitMillis = 150;
const mostPostings = 64;

/**
 * Folds postings into a transaction that stays open for a moment. Each posting with its "applied up to" is in one
 * transaction, whole or not at all; this connection sees it at once. A crash before the commit loses nothing: the
 * journal has the postings, and the next start folds what is missing.
 */
export interface GroupedWrites {
  fold(postings: readonly Posting[]): Touched;
  /** Commits what is open. */
  commit(): void;
  /** The last commit before the file is closed. What a full disk does not take is folded anew at the next start. */
  end(): void;
}

export function createGroupedWrites(
  { database, writer }: ViewsFile,
  onFault: (error: unknown) => void,
): GroupedWrites {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commitAll = database.prepare('COMMIT');
  let open: Posting[] = [];
  let timer: NodeJS.Timeout | undefined;

  /** Starts a transaction with the postings that the last one lost, so that nothing is decided without them. */
  const start = (): void => {
    if (!database.inTransaction) {
      begin.run();
      if (open.length > 0) writer.fold(open);
    }
    timer ??= setTimeout(commitLater, longestWaitMillis).unref();
  };

  const commit = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (!database.inTransaction) return;
    try {
      commitAll.run();
      open = [];
    } catch (error) {
      start();
      throw error;
    }
  };

  /** A full disk is no reason to stop: the postings stay in the open transaction, and the next commit tries again. */
  const commitLater = (): void => {
    try {
      commit();
    } catch (error) {
      onFault(error);
    }
  };

  return {
    commit,
    end() {
      commitLater();
      // A failed commit wants to be tried again; libsql aborts the process when a closed file is asked, and keeps the
      // lock of an open transaction until its garbage is collected.
      clearTimeout(timer);
      if (database.inTransaction) database.exec('ROLLBACK');
    },
    fold(postings) {
      start();
      try {
        const touched = writer.fold(postings);
        open.push(...postings);
        if (open.length >= mostPostings) commitLater();
        return touched;
      } catch (error) {
        // Only what failed may be missing: the postings before it in the group were answered already.
        if (database.inTransaction) database.exec('ROLLBACK');
        start();
        throw error;
      }
    },
  };
}
