import type { RxDocumentData } from 'rxdb';
import { isPlainKey, toOrderKey } from './order-key.ts';
import type { ColumnKind, PathColumn, TableLayout } from './schema-sql.ts';
import type { SqlValue } from './sqlite-types.ts';
import { asBytes, storedJson, storedText } from './stored-text.ts';

/** Stands in the JSON for a string that its own column already holds; the property keeps its place. */
const IN_COLUMN = 0;

type Json = Record<string, unknown>;
type Bytes = Uint8Array | null;

/** A column that should hold a text and holds nothing. */
const nothing = new Uint8Array();

/**
 * Turns documents into rows and back. A row's JSON leaves out what columns hold already (RxDB's own fields and the
 * indexed strings of the top level): a posting takes some 150 bytes less on disk.
 */
export interface RowCodec<RxDocType> {
  /** The columns that `decode` reads, in its order. */
  readonly selectList: string;
  /** Writes a row, or overwrites the row of the same id. Takes what `encode` returns. */
  readonly upsertSql: string;
  encode(document: RxDocumentData<RxDocType>): SqlValue[];
  decode(row: unknown): RxDocumentData<RxDocType>;
}

export function rowCodecOf<RxDocType>(layout: TableLayout): RowCodec<RxDocType> {
  const { primaryPath, fields } = layout;
  const getters = fields.map((field) => ({ kind: field.kind, get: getterOf(field.path) }));
  const lifted = liftedColumns(layout);
  const liftedNames = new Set(lifted.map((column) => column.path));
  const fieldColumns = fields.map((field) => field.column);

  function encode(document: RxDocumentData<RxDocType>): SqlValue[] {
    const source = document as unknown as Json;
    const row: SqlValue[] = [
      toOrderKey(String(source[primaryPath])),
      document._deleted ? 1 : 0,
      document._meta.lwt,
      document._rev ?? null,
    ];
    for (const { kind, get } of getters) row.push(asColumnValue(get(source), kind));
    row.push(JSON.stringify(slimmed(source, liftedNames)));
    return row;
  }

  function decode(row: unknown): RxDocumentData<RxDocType> {
    const [json, deleted, lwt, rev, ...held] = row as [Bytes, number, number, Bytes, ...Bytes[]];
    const document = storedJson(json ?? nothing) as Json;
    for (const [position, column] of lifted.entries()) {
      const text = held[position] ?? null;
      if (document[column.path] === IN_COLUMN && text !== null) document[column.path] = storedText(text);
    }
    document._deleted = deleted === 1;
    document._attachments ??= {};
    document._meta ??= { lwt };
    if (rev !== null) document._rev = storedText(rev);
    return document as unknown as RxDocumentData<RxDocType>;
  }

  return {
    selectList: [
      asBytes('doc'),
      // A damaged row may say that a number is a text.
      'CAST(deleted AS INTEGER)',
      'CAST(lwt AS REAL)',
      asBytes('rev'),
      ...lifted.map(({ column }) => asBytes(column)),
    ].join(', '),
    upsertSql: upsertSql(layout.table, ['id', 'deleted', 'lwt', 'rev', ...fieldColumns, 'doc']),
    encode,
    decode,
  };
}

function upsertSql(table: string, columns: readonly string[]): string {
  const updates = columns.slice(1).map((column) => `${column} = excluded.${column}`);
  const places = columns.map(() => '?').join(', ');
  return `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${places})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
}

function liftedColumns({ primaryPath, fields }: TableLayout): PathColumn[] {
  const ofTopLevel = fields.filter((field) => field.kind === 'string' && !field.path.includes('.'));
  return [{ path: primaryPath, column: 'id', kind: 'string' }, ...ofTopLevel];
}

function slimmed(document: Json, liftedNames: ReadonlySet<string>): Json {
  const slim: Json = {};
  for (const key of Object.keys(document)) {
    const value = document[key];
    if (key === '_deleted' || key === '_rev') continue;
    if (key === '_meta' && hasOnly(value, 'lwt')) continue;
    if (key === '_attachments' && hasOnly(value)) continue;
    slim[key] = typeof value === 'string' && liftedNames.has(key) && isPlainKey(value) ? IN_COLUMN : value;
  }
  return slim;
}

function hasOnly(value: unknown, ...names: string[]): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).join() === names.join();
}

/** The schema vouches for the type; a value of another type is stored in the JSON only and matched from there. */
function asColumnValue(value: unknown, kind: ColumnKind): SqlValue {
  if (typeof value !== kind) return null;
  if (typeof value === 'string') return toOrderKey(value);
  if (typeof value === 'number') return value;
  return value === true ? 1 : 0;
}

function getterOf(path: string): (document: Json) => unknown {
  const parts = path.split('.');
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return (document) => document[first];
  return (document) =>
    parts.reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null ? (value as Json)[part] : undefined),
      document,
    );
}
