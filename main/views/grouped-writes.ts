import type { Posting } from '../../shared/journal/posting.ts';
import type { ViewsFile } from './views-file.ts';
import type { Touched } from './writer.ts';

/** A commit encrypts and writes every page it touched, five times the cost of the fold: so some share one. */
const longestWaitMillis = 150;
const mostPostings = 64;
/** So many are committed at once: whoever folds without giving the event loop a turn. */
const mostWaiting = 4 * mostPostings;

/** A posting that is folded while the journal writes it. One of the two has to be called. */
export interface FoldedAhead {
  readonly touched: Touched;
  /** The journal has it. */
  confirm(): void;
  /** The journal does not have it: the views are as if it had never been. */
  withdraw(): void;
}

/**
 * Folds postings into a transaction that stays open for a moment. Each posting with its "applied up to" is in one
 * transaction, whole or not at all; this connection sees it at once. A crash before the commit loses nothing: the
 * journal has the postings, and the next start folds what is missing.
 */
export interface GroupedWrites {
  fold(postings: readonly Posting[]): Touched;
  /** Nothing is committed until it is confirmed: the views must never know more than the journal. */
  foldAhead(posting: Posting): FoldedAhead;
  /** Commits what is open. */
  commit(): void;
  /** The last commit before the file is closed. What a full disk does not take is folded anew at the next start. */
  end(): void;
}

export function createGroupedWrites(
  { database, writer }: ViewsFile,
  onFault: (error: unknown) => void,
): GroupedWrites {
  // A full disk is met by commits only: what was folded can always be folded again when something is withdrawn.
  database.pragma('cache_spill = OFF');
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commitAll = database.prepare('COMMIT');
  let open: Posting[] = [];
  let ahead: Posting | undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn: NodeJS.Immediate | undefined;

  const foldAgain = (): void => {
    try {
      writer.fold(open);
    } catch (error) {
      // Half a posting must never be committed.
      if (database.inTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  const rollBack = (): void => {
    if (database.inTransaction) database.exec('ROLLBACK');
  };

  /** Starts a transaction with the postings that the last one lost, so that nothing is decided without them. */
  const start = (): void => {
    if (!database.inTransaction) {
      begin.run();
      if (open.length > 0) foldAgain();
    }
    timer ??= setTimeout(commitLater, longestWaitMillis).unref();
  };

  const stopWaiting = (): void => {
    clearTimeout(timer);
    clearImmediate(turn);
    timer = undefined;
    turn = undefined;
  };

  const commit = (): void => {
    if (ahead) throw new Error(`The journal has not confirmed ${ahead.id} yet`);
    stopWaiting();
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
    // `confirm` and `withdraw` wait anew.
    stopWaiting();
    if (ahead) return;
    try {
      commit();
    } catch (error) {
      onFault(error);
    }
  };

  /** Leaves the commit to the time after the answer, where nobody waits for it. */
  const commitWhenDue = (): void => {
    timer ??= setTimeout(commitLater, longestWaitMillis).unref();
    if (open.length >= mostWaiting) commitLater();
    else if (open.length >= mostPostings) turn ??= setImmediate(commitLater);
  };

  const foldOpen = (postings: readonly Posting[]): Touched => {
    start();
    try {
      const touched = writer.fold(postings);
      open.push(...postings);
      return touched;
    } catch (error) {
      // Only what failed may be missing: the postings before it in the group were answered already.
      rollBack();
      start();
      throw error;
    }
  };

  return {
    commit,
    end() {
      if (!ahead) commitLater();
      // A failed commit wants to be tried again; libsql aborts the process when a closed file is asked, and keeps the
      // lock of an open transaction until its garbage is collected.
      stopWaiting();
      rollBack();
    },
    fold(postings) {
      const touched = foldOpen(postings);
      commitWhenDue();
      return touched;
    },
    foldAhead(posting) {
      const touched = foldOpen([posting]);
      ahead = posting;
      return {
        touched,
        confirm() {
          ahead = undefined;
          commitWhenDue();
        },
        withdraw() {
          ahead = undefined;
          open = open.filter((other) => other !== posting);
          rollBack();
          start();
        },
      };
    },
  };
}
