import { setImmediate as nextTurn } from 'node:timers/promises';
import { postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { asLine, every, readNumber, textOf } from './columns.ts';

/** Which subjects an erasure has reached in the views, and not yet in the journal. */
export interface Erasures {
  add(subject: string): void;
  due(): readonly string[];
  /** The journal has blanked them: postings that say nothing about the subject any more are forgotten. */
  settle(subject: string, gone: readonly string[]): void;
  /** Takes out of the file what was deleted in it: search words, and the log of writes. */
  purge(): Promise<void>;
}

/** Pages of search words rewritten in one go. */
const mergePages = 32;

export function createErasures(database: SqliteDatabase): Erasures {
  const insert = database.prepare('INSERT OR IGNORE INTO erase_due VALUES (?)');
  const read = database.prepare(`SELECT ${asLine('subject')} FROM erase_due ORDER BY subject`).raw();
  const remove = database.prepare('DELETE FROM erase_due WHERE subject = ?');
  const readPostings = database
    .prepare(
      `SELECT ${asLine('p.sid', 'p.desk', 'p.seq')}
        FROM subject_posting p JOIN subject s USING (sid) WHERE s.subject = ?`,
    )
    .raw();
  const forget = database.prepare('DELETE FROM subject_posting WHERE sid = ? AND desk = ? AND seq = ?');
  const changes = database.prepare('SELECT total_changes()').raw();
  const countChanges = () => readNumber(changes) ?? 0;

  return {
    add: (subject) => void insert.run([subject]),
    due: () => every(read).map(([subject]) => textOf(subject)),
    settle(subject, gone) {
      const ids = new Set(gone);
      for (const [sid, desk, seq] of every(readPostings, [subject])) {
        if (ids.has(postingId(textOf(desk), Number(seq))))
          forget.run([sid ?? null, desk ?? null, seq ?? null]);
      }
      remove.run([subject]);
    },
    async purge() {
      for (const table of ['find_register', 'find_paper']) {
        // Deleted words stay in their segment until it is merged; a negative count begins with all segments.
        const merge = database.prepare(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`);
        for (let pages = -mergePages; ; pages = mergePages) {
          const before = countChanges();
          merge.run([pages]);
          if (countChanges() - before < 2) break;
          await nextTurn();
        }
      }
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
  };
}
