import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { first } from './columns.ts';

/** prefix, desk, date and count of a number such as `R-A1-20261121-003`. */
const pattern = /^([A-Z]+)-([A-Z0-9]+)-(\d{8})-(\d+)$/;

/** The desk's running numbers: the highest of each prefix, desk and day. */
export interface Numbers {
  /** Remembers a number that an entry took. A text that is no running number is left alone. */
  take(number: string): void;
  /** The next count for a prefix on a date (`YYYY-MM-DD`), 1 when none was taken. */
  after(prefix: string, desk: string, date: string): number;
}

export function createNumbers(database: SqliteDatabase): Numbers {
  const take = database.prepare(
    'INSERT INTO number VALUES (?,?,?,?) ON CONFLICT DO UPDATE SET last = max(last, excluded.last)',
  );
  const read = database.prepare('SELECT last FROM number WHERE prefix = ? AND desk = ? AND date = ?').raw();
  return {
    take(number) {
      const [, prefix, desk, date, count] = pattern.exec(number) ?? [];
      if (prefix && desk && date && count) take.run([prefix, desk, date, Number(count)]);
    },
    after: (prefix, desk, date) =>
      Number(first(read, [prefix, desk, date.replaceAll('-', '')])?.[0] ?? 0) + 1,
  };
}
