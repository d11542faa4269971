import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';

/** The views' file holds what nobody wrote. Nothing is lost: all of it follows from the journal and is built anew. */
export class ViewsDamaged extends Error {
  override readonly name = 'ViewsDamaged';

  constructor(cause: unknown) {
    super('The views are damaged', { cause });
  }
}

/** What SQLite says of a column that should hold JSON, or a text, and holds something else. */
const brokenColumn = /^(?:malformed JSON|JSON cannot hold BLOB values)/;

/** Whether an error of a read or a write says that the file is damaged. */
export function isDamage(error: unknown): boolean {
  if (sqliteFaultOf(error) === 'damaged') return true;
  return error instanceof Error && brokenColumn.test(error.message);
}
