import {
  getPrimaryFieldOfPrimaryKey,
  getSchemaByObjectPath,
  type RxDocumentData,
  type RxJsonSchema,
} from 'rxdb';

export type ColumnKind = 'string' | 'number' | 'boolean';

/** A document path that SQL can filter and sort by. `path` may be nested (`a.b`). */
export interface PathColumn {
  readonly path: string;
  readonly column: string;
  readonly kind: ColumnKind;
}

/** How one collection at one schema version lies in SQLite. */
export interface TableLayout {
  /** Quoted. */
  readonly table: string;
  readonly primaryPath: string;
  /** One column for each path that an index of the schema names. */
  readonly fields: readonly PathColumn[];
  readonly columnByPath: ReadonlyMap<string, PathColumn>;
  readonly createStatements: readonly string[];
  /** Made when changes are first asked for: most tables never are. */
  readonly createChangesIndex: string;
}

export interface TableIdentity {
  databaseName: string;
  collectionName: string;
}

const AFFINITY: Readonly<Record<ColumnKind, string>> = { string: 'TEXT', number: 'REAL', boolean: 'INTEGER' };

/** Derives table, columns and indexes from an RxDB schema that RxDB has filled with its defaults. */
export function layoutOf<RxDocType>(
  { databaseName, collectionName }: TableIdentity,
  schema: Readonly<RxJsonSchema<RxDocumentData<RxDocType>>>,
): TableLayout {
  const name = [databaseName, collectionName, String(schema.version)].map(asNamePart).join('/');
  const table = quote(name);
  const primaryPath: string = getPrimaryFieldOfPrimaryKey(schema.primaryKey);
  const ownColumns: PathColumn[] = [
    { path: primaryPath, column: 'id', kind: 'string' },
    { path: '_deleted', column: 'deleted', kind: 'boolean' },
    { path: '_meta.lwt', column: 'lwt', kind: 'number' },
  ];
  const ownPaths = new Set(ownColumns.map((column) => column.path));
  const indexes = (schema.indexes ?? []).map((index) => (typeof index === 'string' ? [index] : [...index]));
  const paths = [...new Set(indexes.flat())].filter((path) => !ownPaths.has(path));
  const fields = paths.flatMap((path, position) => {
    const kind = kindOf(getSchemaByObjectPath(schema, path)?.type);
    return kind === undefined ? [] : [{ path, column: `f${position}`, kind }];
  });
  const columnByPath = new Map([...ownColumns, ...fields].map((column) => [column.path, column]));
  return {
    table,
    primaryPath,
    fields,
    columnByPath,
    createStatements: [
      createTable(table, fields),
      `CREATE INDEX IF NOT EXISTS ${quote(`${name}/tombstones`)} ON ${table} (lwt) WHERE deleted = 1`,
      ...createIndexes(name, indexes, columnByPath),
    ],
    createChangesIndex: `CREATE INDEX IF NOT EXISTS ${quote(`${name}/changes`)} ON ${table} (lwt, id)`,
  };
}

function createTable(table: string, fields: readonly PathColumn[]): string {
  const own = ['id TEXT PRIMARY KEY NOT NULL', 'deleted INTEGER NOT NULL', 'lwt REAL NOT NULL', 'rev TEXT'];
  const indexed = fields.map(({ column, kind }) => `${column} ${AFFINITY[kind]}`);
  return `CREATE TABLE IF NOT EXISTS ${table} (${[...own, ...indexed, 'doc TEXT NOT NULL'].join(', ')})`;
}

/**
 * RxDB begins every index with `_deleted` and ends it with the primary key. Here `_deleted` goes last: nearly all
 * documents are alive, so leading with it would tempt the planner to scan an index that narrows nothing. The key
 * is left out: ties are rare in the indexes this project declares, SQLite sorts the few rows of a tie itself, and
 * each posting is some thirty bytes smaller per index.
 */
function createIndexes(
  name: string,
  indexes: readonly (readonly string[])[],
  columnByPath: ReadonlyMap<string, PathColumn>,
): string[] {
  const columnLists = indexes.flatMap((index) => {
    const columns = index.map((path) => columnByPath.get(path)?.column);
    if (columns.includes(undefined)) return [];
    const leading = columns.filter((column, position) => !isLeftToSqlite(column, position, columns.length));
    const isOfUse = leading.some((column) => column?.startsWith('f'));
    return isOfUse ? [[...leading, 'deleted'].join(', ')] : [];
  });
  return [...new Set(columnLists)].map(
    (list) => `CREATE INDEX IF NOT EXISTS ${quote(`${name}/by ${list}`)} ON ${quote(name)} (${list})`,
  );
}

function isLeftToSqlite(column: string | undefined, position: number, length: number): boolean {
  return column === 'deleted' || (column === 'id' && position === length - 1);
}

/** Only a field of exactly one scalar type can be a column; anything else is left to the query matcher. */
function kindOf(type: unknown): ColumnKind | undefined {
  if (type === 'string' || type === 'boolean' || type === 'number') return type;
  return type === 'integer' ? 'number' : undefined;
}

/** SQLite's names ignore ASCII case and RxDB's do not, so capitals are escaped along with everything unusual. */
function asNamePart(part: string): string {
  return encodeURIComponent(part).replace(/[A-Z]/g, (letter) => `^${letter}`);
}

function quote(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
