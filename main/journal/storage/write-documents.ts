import type { BulkWriteRow, CategorizeBulkWriteRowsOutput, RxDocumentData } from 'rxdb';
import type { RowCodec } from './document-row.ts';
import { toOrderKey } from './order-key.ts';
import type { TableLayout } from './schema-sql.ts';
import type { SharedHandle } from './shared-handles.ts';
import { type SqliteFaultCode, sqliteFaultOf } from './sqlite-fault.ts';

/** How many ids one statement looks up; far below SQLite's 32,766 variables. */
const IDS_PER_LOOKUP = 500;
/** A few lengths only, so that a few statements serve every call. */
const LOOKUP_LENGTHS = [1, 16, 64, 200, IDS_PER_LOOKUP] as const;

/** A write the file did not take. Nothing of it was stored. */
export class DatabaseWriteError extends Error {
  override readonly name = 'DatabaseWriteError';
  readonly code: SqliteFaultCode;

  constructor(code: SqliteFaultCode, cause: unknown) {
    super(`The write was not stored: ${code}`, { cause });
    this.code = code;
  }
}

export interface DocumentTable<RxDocType> {
  readonly handle: SharedHandle;
  readonly layout: TableLayout;
  readonly codec: RowCodec<RxDocType>;
}

/** The stored documents with these ids, deleted ones too, in the order of the ids. */
export function readDocuments<RxDocType>(
  table: DocumentTable<RxDocType>,
  ids: readonly string[],
): Map<string, RxDocumentData<RxDocType>> {
  const { handle, layout, codec } = table;
  const unordered = new Map<string, RxDocumentData<RxDocType>>();
  for (let start = 0; start < ids.length; start += IDS_PER_LOOKUP) {
    const chunk = ids.slice(start, start + IDS_PER_LOOKUP).map(toOrderKey);
    // The rest is filled with NULL, which equals no id.
    const places = LOOKUP_LENGTHS.find((length) => length >= chunk.length) ?? IDS_PER_LOOKUP;
    const params = [...chunk, ...new Array<null>(places - chunk.length).fill(null)];
    const list = new Array<string>(places).fill('?').join(',');
    const sql = `SELECT ${codec.selectList} FROM ${layout.table} WHERE id IN (${list})`;
    for (const row of handle.statement(sql).all(params)) {
      const document = codec.decode(row);
      unordered.set(idOf(document, layout), document);
    }
  }
  if (unordered.size < 2) return unordered;
  return new Map(
    ids.flatMap((id) => {
      const document = unordered.get(id);
      return document === undefined ? [] : [[id, document]];
    }),
  );
}

/**
 * Reads what is stored, lets `categorize` decide row by row, and stores the good rows: one transaction. It has the
 * file to itself until the promise settles.
 * @throws DatabaseWriteError when the file does not take it (disk full, damaged, ...)
 */
export async function writeDocuments<RxDocType>(
  table: DocumentTable<RxDocType>,
  rows: readonly BulkWriteRow<RxDocType>[],
  categorize: (stored: Map<string, RxDocumentData<RxDocType>>) => CategorizeBulkWriteRowsOutput<RxDocType>,
): Promise<CategorizeBulkWriteRowsOutput<RxDocType>> {
  const { handle, layout, codec } = table;
  try {
    return await handle.transaction(() => {
      const ids = rows.map((row) => idOf(row.document, layout));
      const outcome = categorize(readDocuments(table, ids));
      const upsert = handle.statement(codec.upsertSql);
      for (const row of outcome.bulkInsertDocs) upsert.run(codec.encode(row.document));
      for (const row of outcome.bulkUpdateDocs) upsert.run(codec.encode(row.document));
      return outcome;
    });
  } catch (error) {
    const fault = sqliteFaultOf(error);
    throw fault === undefined ? error : new DatabaseWriteError(fault, error);
  }
}

function idOf(document: object, layout: TableLayout): string {
  return String((document as Record<string, unknown>)[layout.primaryPath]);
}
