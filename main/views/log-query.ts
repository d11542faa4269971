import { postingId } from '../../shared/journal/posting.ts';
import type { SqliteDatabase, SqlValue } from '../journal/storage/sqlite-types.ts';
import { asLine, type Columns, every, readNumber, textOf } from './columns.ts';

export interface LogFilter {
  readonly desk: string;
  readonly clerk?: string;
  readonly command?: string;
  /** Inclusive bounds on the wall time, ISO with offset; a date alone means the whole day. */
  readonly from?: string;
  readonly to?: string;
}

/** Postings by id, and how many there are in all. */
export interface PostingPage {
  readonly ids: readonly string[];
  readonly total: number;
}

export interface RoomTimeline extends PostingPage {
  /** What belongs to the room: a posting can be about other rooms as well. */
  readonly subjects: ReadonlySet<string>;
}

/** Finds postings for the book and for the history of a room. */
export interface LogQueries {
  /** A desk's postings in the order of the book; `page` from 0. */
  page(filter: LogFilter, page: number, size: number): PostingPage;
  count(filter: LogFilter): number;
  /** Everything at a room, the newest first. */
  timeline(unit: string, page: number, size: number): RoomTimeline;
}

const ofRoom = `SELECT sid FROM subject WHERE subject = 'unit:' || ?1 UNION SELECT sid FROM row WHERE unit = ?1`;
const atRoom = `SELECT DISTINCT p.desk, p.seq FROM subject_posting p WHERE p.sid IN (${ofRoom})`;

export function createLogQueries(database: SqliteDatabase): LogQueries {
  const roomSubjects = database
    .prepare(`SELECT ${asLine('subject')} FROM subject WHERE sid IN (${ofRoom})`)
    .raw();
  const roomCount = database.prepare(`SELECT count(*) FROM (${atRoom})`).raw();
  const roomPage = database
    .prepare(
      `SELECT ${asLine('l.desk', 'l.seq')} FROM (${atRoom}) a JOIN log l ON l.desk = a.desk AND l.seq = a.seq
        ORDER BY l.hlc DESC, l.desk DESC, l.seq DESC LIMIT ?2 OFFSET ?3`,
    )
    .raw();

  const count = (filter: LogFilter): number => {
    const { where, params } = conditions(filter);
    return readNumber(database.prepare(`SELECT count(*) FROM log WHERE ${where}`).raw(), params) ?? 0;
  };

  return {
    count,
    page(filter, page, size) {
      const { where, params } = conditions(filter);
      const sql = `SELECT ${asLine('desk', 'seq')} FROM log WHERE ${where} ORDER BY seq LIMIT ? OFFSET ?`;
      const ids = every(database.prepare(sql).raw(), [...params, size, page * size]).map(idOf);
      return { ids, total: count(filter) };
    },
    timeline(unit, page, size) {
      return {
        ids: every(roomPage, [unit, size, page * size]).map(idOf),
        total: readNumber(roomCount, [unit]) ?? 0,
        subjects: new Set(every(roomSubjects, [unit]).map(([subject]) => textOf(subject))),
      };
    },
  };
}

function conditions({ desk, clerk, command, from, to }: LogFilter): { where: string; params: SqlValue[] } {
  const where = ['desk = ?'];
  const params: SqlValue[] = [desk];
  const add = (condition: string, value: string | undefined): void => {
    if (value === undefined) return;
    where.push(condition);
    params.push(value);
  };
  add('clerk = ?', clerk);
  add('command = ?', command);
  add('at >= ?', from);
  // A date is shorter than the times of its day, so it would sort before all of them.
  add('at <= ?', to?.length === 10 ? `${to}T99` : to);
  return { where: where.join(' AND '), params };
}

const idOf = ([desk, seq]: Columns): string => postingId(textOf(desk), Number(seq));
