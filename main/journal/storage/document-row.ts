import { isUtf8 } from 'node:buffer';
import type { RxDocumentData } from 'rxdb';
import { isPlainKey, toOrderKey } from './order-key.ts';
import type { ColumnKind, PathColumn, TableLayout } from './schema-sql.ts';
import { DamagedRowError } from './sqlite-fault.ts';
import type { SqlValue } from './sqlite-types.ts';

/** Stands in the JSON for a string that its own column already holds; the property keeps its place. */
const IN_COLUMN = 0;

type Json = Record<string, unknown>;

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
    const document = parsed(json);
    for (const [position, column] of lifted.entries()) {
      const text = textOf(held[position] ?? null);
      if (document[column.path] === IN_COLUMN && text !== null) document[column.path] = text;
    }
    document._deleted = deleted === 1;
    document._attachments ??= {};
    document._meta ??= { lwt };
    if (rev !== null) document._rev = textOf(rev);
    return document as unknown as RxDocumentData<RxDocType>;
  }

  return {
    selectList: [
      bytes('doc'),
      'deleted',
      'lwt',
      bytes('rev'),
      ...lifted.map(({ column }) => bytes(column)),
    ].join(', '),
    upsertSql: upsertSql(layout.table, ['id', 'deleted', 'lwt', 'rev', ...fieldColumns, 'doc']),
    encode,
    decode,
  };
}

type Bytes = Uint8Array | null;

/** libsql aborts the whole process on a text that is no UTF-8, which is what a damaged page holds; bytes it hands over. */
const bytes = (column: string): string => `CAST(${column} AS BLOB)`;

/** @throws DamagedRowError */
function textOf(value: Bytes): string | null {
  if (value === null) return null;
  if (!isUtf8(value)) throw new DamagedRowError('A row is not text');
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8');
}

/** @throws DamagedRowError */
function parsed(json: Bytes): Json {
  try {
    return JSON.parse(textOf(json) ?? '') as Json;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DamagedRowError('A row is not JSON', { cause: error });
  }
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
