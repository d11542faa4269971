import type { Row } from '../../shared/domain/area.ts';
import type { SqliteDatabase, SqlValue } from '../journal/storage/sqlite-types.ts';

/** Writes the list lines of a subject: only those that changed. */
export interface RowStore {
  /** @returns the kinds whose lists look different now. */
  replace(sid: number, before: readonly Row[], after: readonly Row[]): ReadonlySet<string>;
}

export function createRowStore(database: SqliteDatabase): RowStore {
  const insert = database.prepare(
    // REPLACE: a projection that gives the same line twice must not stop the desk.
    'INSERT OR REPLACE INTO row (unit, place, status, open, due, at, scope, data, kind, id, sid) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
  );
  const update = database.prepare(
    'UPDATE row SET unit = ?, place = ?, status = ?, open = ?, due = ?, at = ?, scope = ?, data = ? WHERE kind = ? AND id = ? AND sid = ?',
  );
  const remove = database.prepare('DELETE FROM row WHERE kind = ? AND id = ? AND sid = ?');

  return {
    replace(sid, before, after) {
      const kinds = new Set<string>();
      const old = new Map(before.map((row) => [keyOf(row), row]));
      for (const row of after) {
        const previous = old.get(keyOf(row));
        old.delete(keyOf(row));
        const values = valuesOf(row);
        if (previous && isSame(valuesOf(previous), values)) continue;
        kinds.add(row.kind);
        (previous ? update : insert).run([...values, row.kind, row.id, sid]);
      }
      for (const row of old.values()) {
        kinds.add(row.kind);
        remove.run([row.kind, row.id, sid]);
      }
      return kinds;
    },
  };
}

const keyOf = (row: Row): string => `${row.kind} ${row.id}`;
const isSame = (a: readonly SqlValue[], b: readonly SqlValue[]): boolean =>
  a.every((value, i) => value === b[i]);

function valuesOf(row: Row): SqlValue[] {
  return [
    row.unit ?? null,
    row.unit === undefined ? null : placeOf(row.unit),
    row.status ?? null,
    row.open ? 1 : 0,
    row.due ?? null,
    row.at ?? null,
    row.scope ?? null,
    JSON.stringify(row.data),
  ];
}

/** Sorts rooms as people count them: 1-1-101 comes before 1-1-1001. */
function placeOf(unit: string): string {
  return unit.replace(/\d+/g, (digits) => digits.padStart(5, '0'));
}
