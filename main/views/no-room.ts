import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';

/**
 * A new views file did not fit on the disk. Nothing of it is left; the views in use are what they were, and the book
 * has no part in it.
 */
export class NoRoomForViews extends Error {
  override readonly name = 'NoRoomForViews';

  constructor(cause: unknown) {
    super('The disk has no room for new views', { cause });
  }
}

/** What the operating system says of a full disk, or of a user's full share of it, where it is not SQLite that asks. */
const fullDisk: ReadonlySet<unknown> = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error of building a views file says that the disk is full. */
export function isNoRoom(error: unknown): boolean {
  if (sqliteFaultOf(error) === 'full') return true;
  return error instanceof Error && 'code' in error && fullDisk.has(error.code);
}
