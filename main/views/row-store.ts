import type { Row } from '../../shared/domain/area.ts';
import type { SqliteDatabase, SqlValue } from '../journal/storage/sqlite-types.ts';
import { type Columns, every } from './columns.ts';

/** Writes the list lines of a subject: only those that changed. */
export interface RowStore {
  /** @returns the kinds whose lists look different now. */
  replace(sid: number, rows: readonly Row[], isNew: boolean): readonly string[];
}

export function createRowStore(database: SqliteDatabase): RowStore {
  const read = database
    .prepare('SELECT pk, kind, id, unit, status, open, due, at, scope, data FROM row WHERE sid = ?')
    .raw();
  const insert = database.prepare(
    // REPLACE: a projection that gives the same line twice must not stop the desk.
    'INSERT OR REPLACE INTO row (sid, kind, id, unit, status, open, due, at, scope, data) VALUES (?,?,?,?,?,?,?,?,?,?)',
  );
  const update = database.prepare(
    'UPDATE row SET unit = ?, status = ?, open = ?, due = ?, at = ?, scope = ?, data = ? WHERE pk = ?',
  );
  const remove = database.prepare('DELETE FROM row WHERE pk = ?');

  return {
    replace(sid, rows, isNew) {
      const kinds = new Set<string>();
      const old = new Map<string, Columns>();
      if (!isNew) for (const columns of every(read, [sid])) old.set(`${columns[1]} ${columns[2]}`, columns);
      for (const row of rows) {
        const key = `${row.kind} ${row.id}`;
        const values = valuesOf(row);
        const before = old.get(key);
        old.delete(key);
        if (before && values.every((value, i) => value === before[i + 3])) continue;
        kinds.add(row.kind);
        if (before) update.run([...values, before[0] as number]);
        else insert.run([sid, row.kind, row.id, ...values]);
      }
      for (const columns of old.values()) {
        kinds.add(String(columns[1]));
        remove.run([columns[0] as number]);
      }
      return [...kinds];
    },
  };
}

function valuesOf(row: Row): SqlValue[] {
  return [
    row.unit ?? null,
    row.status ?? null,
    row.open ? 1 : 0,
    row.due ?? null,
    row.at ?? null,
    row.scope ?? null,
    JSON.stringify(row.data),
  ];
}
