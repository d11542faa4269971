import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { readNumber } from './columns.ts';

/** The desk's running numbers: the highest of each prefix, desk and day. */
export interface Numbers {
  /** Remembers numbers that entries took. A text that is no running number is left alone. */
  take(numbers: readonly string[]): void;
  /** The next count for a prefix on a date (`YYYY-MM-DD`), 1 when none was taken. */
  after(prefix: string, desk: string, date: string): number;
}

/** Prefix, desk, date and count of a number such as `R-A1-20261121-003`. */
const pattern = /^([A-Z]+-[A-Z0-9]+-\d{8})-(\d+)$/;

export function createNumbers(database: SqliteDatabase): Numbers {
  const write = database.prepare(
    'INSERT INTO number VALUES (?,?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
  );
  const read = database.prepare('SELECT CAST(last AS INTEGER) FROM number WHERE series = ?').raw();
  return {
    take(numbers) {
      const highest = new Map<string, number>();
      for (const number of numbers) {
        const [, series, count] = pattern.exec(number) ?? [];
        if (series && count) highest.set(series, Math.max(highest.get(series) ?? 0, Number(count)));
      }
      for (const [series, count] of highest) write.run([series, count]);
    },
    after: (prefix, desk, date) =>
      (readNumber(read, [`${prefix}-${desk}-${date.replaceAll('-', '')}`]) ?? 0) + 1,
  };
}
