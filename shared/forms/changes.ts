import { asValues, type Values } from './visible.ts';

/** One changed place of a form: `floorArea`, `persons/<row id>/phone`; a whole row is added, or removed by `null`. */
export interface Change {
  readonly path: string;
  readonly value: unknown;
}

/** What has to be done to `before` to get `after`. Rows are recognised by their `id`; an emptied answer is `null`. */
export function diffValues(before: object, after: object): readonly Change[] {
  const olds = asValues(before);
  const news = asValues(after);
  const names = new Set([...Object.keys(olds), ...Object.keys(news)]);
  return [...names].flatMap((name) => diffAt(name, olds[name], news[name]));
}

/** The values after the changes. Places that are not there (a row removed meanwhile) are left alone. */
export function applyChanges<T extends object>(values: T, changes: readonly Change[]): T {
  const start = asValues(values);
  return changes.reduce((now, change) => writeAt(now, change.path.split('/'), change.value), start) as T;
}

/** What stands at a path now; undefined where there is nothing. */
export function valueAt(values: object, path: string): unknown {
  let place: unknown = values;
  for (const step of path.split('/')) {
    if (isRows(place)) place = place.find((row) => row.id === step);
    else if (isRecord(place)) place = Object.hasOwn(place, step) ? place[step] : undefined;
    else return undefined;
  }
  return place;
}

/** Two answers are the same answer; no answer and `null` are. */
export function sameValue(a: unknown, b: unknown): boolean {
  // Nearly every answer is one: what folds a long book compares millions.
  if (typeof a === 'string' && typeof b === 'string') return a === b;
  return stable(a) === stable(b);
}

function diffAt(path: string, before: unknown, after: unknown): readonly Change[] {
  if (sameValue(before, after)) return [];
  if (!isTable(before) || !isTable(after)) return [{ path, value: after ?? null }];
  const olds = before ?? [];
  const news = after ?? [];
  const kept = new Set(news.map((row) => row.id));
  return [
    ...olds.filter((row) => !kept.has(row.id)).map((row) => ({ path: `${path}/${row.id}`, value: null })),
    ...news.flatMap((row) => {
      const old = olds.find((one) => one.id === row.id);
      if (!old) return [{ path: `${path}/${row.id}`, value: row }];
      return diffValues(old, row).map((one) => ({ path: `${path}/${row.id}/${one.path}`, value: one.value }));
    }),
  ];
}

function writeAt(values: Values, [name = '', id, ...rest]: readonly string[], value: unknown): Values {
  // A path comes from outside: it must not reach the prototype.
  if (name === '__proto__') return values;
  if (id === undefined) return withValue(values, name, value);
  const old = values[name];
  const rows = isRows(old) ? old : [];
  return withValue(values, name, writeRow(rows, id, rest, value));
}

function writeRow(
  rows: readonly IdRow[],
  id: string,
  rest: readonly string[],
  value: unknown,
): readonly IdRow[] {
  const at = rows.findIndex((row) => row.id === id);
  const old = rows[at];
  if (rest.length > 0) {
    return old ? rows.with(at, { ...writeAt(old, rest, value), id }) : rows;
  }
  if (value === null || value === undefined) return rows.filter((row) => row.id !== id);
  const row = { ...(isRecord(value) ? value : {}), id };
  return old ? rows.with(at, row) : [...rows, row];
}

function withValue(values: Values, name: string, value: unknown): Values {
  const copy: Record<string, unknown> = { ...values };
  if (value === null || value === undefined) delete copy[name];
  else copy[name] = value;
  return copy;
}

type IdRow = Readonly<Record<string, unknown>> & { readonly id: string };

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRows(value: unknown): value is readonly IdRow[] {
  return Array.isArray(value) && value.every((row) => isRecord(row) && typeof row.id === 'string');
}

/** A table of a form, which may still be without rows. */
function isTable(value: unknown): value is readonly IdRow[] | undefined {
  return value === undefined || isRows(value);
}

function stable(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, part: unknown) =>
    isRecord(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part,
  );
}
