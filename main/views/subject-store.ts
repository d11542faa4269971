import { foldStart, type Position } from '../../shared/domain/fold.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { asBytes, storedJson } from '../journal/storage/stored-text.ts';
import { asLine, type Columns, every, readNumber, textOf } from './columns.ts';

/** A subject as it is stored: its number in this file, its state and how far that was folded. */
export interface StoredSubject {
  readonly sid: number;
  readonly isNew: boolean;
  readonly state: unknown;
  readonly last: Position;
  readonly stale: boolean;
}

/** States by subject, and which postings a subject was folded from. */
export interface SubjectStore {
  state(subject: string): unknown;
  /** The stored subject; one that is not known yet gets the number it will be written with. */
  open(subject: string): StoredSubject;
  write(subject: string, folded: StoredSubject): void;
  addPosting(sid: number, desk: string, seq: number): void;
  postings(sid: number): readonly { readonly desk: string; readonly seq: number }[];
  stale(): readonly string[];
}

export function createSubjectStore(database: SqliteDatabase): SubjectStore {
  const readState = database.prepare(`SELECT ${asBytes('state')} FROM subject WHERE subject = ?`).raw();
  const read = database
    .prepare(
      `SELECT ${asBytes('state')}, ${asLine('sid', 'hlc', 'desk', 'seq', 'stale')} FROM subject WHERE subject = ?`,
    )
    .raw();
  const insert = database.prepare(
    'INSERT INTO subject (state, hlc, desk, seq, stale, sid, subject) VALUES (?,?,?,?,?,?,?)',
  );
  const update = database.prepare(
    'UPDATE subject SET state = ?, hlc = ?, desk = ?, seq = ?, stale = ? WHERE sid = ?',
  );
  const insertPosting = database.prepare('INSERT OR IGNORE INTO subject_posting VALUES (?,?,?)');
  const readPostings = database
    .prepare(`SELECT ${asLine('desk', 'seq')} FROM subject_posting WHERE sid = ?`)
    .raw();
  const readStale = database.prepare(`SELECT ${asLine('subject')} FROM subject WHERE stale = 1`).raw();
  let highest = readNumber(database.prepare('SELECT max(sid) FROM subject').raw()) ?? 0;

  return {
    state: (subject) => stateOf(readState.get([subject])),
    open(subject) {
      const found = read.get([subject]);
      if (found) {
        const [, line] = found as readonly [Uint8Array | null, Uint8Array];
        const [sid, hlc, desk, seq, stale] = storedJson(line) as Columns;
        const last = { hlc: textOf(hlc), desk: textOf(desk), seq: Number(seq) };
        return { sid: Number(sid), isNew: false, state: stateOf(found), last, stale: stale === 1 };
      }
      highest += 1;
      return { sid: highest, isNew: true, state: undefined, last: foldStart, stale: false };
    },
    write(subject, { sid, isNew, state, last, stale }) {
      const text = state === undefined ? null : JSON.stringify(state);
      const values = [text, last.hlc, last.desk, last.seq, stale ? 1 : 0, sid];
      if (isNew) insert.run([...values, subject]);
      else update.run(values);
    },
    addPosting: (sid, desk, seq) => void insertPosting.run([sid, desk, seq]),
    postings: (sid) =>
      every(readPostings, [sid]).map(([desk, seq]) => ({ desk: textOf(desk), seq: Number(seq) })),
    stale: () => every(readStale).map(([subject]) => textOf(subject)),
  };
}

/**
 * The state in the first column of an answer.
 * @throws DamagedRowError
 */
function stateOf(answer: unknown): unknown {
  const [bytes] = (answer ?? []) as readonly (Uint8Array | null)[];
  return bytes ? storedJson(bytes) : undefined;
}
