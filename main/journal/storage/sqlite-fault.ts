import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** What is wrong with a database file, in the words the desk acts on. */
export type SqliteFaultCode = 'wrong-key' | 'damaged' | 'full' | 'busy' | 'io';

/** SQLite's primary result codes (sqlite.org/rescode.html); the low byte of an extended code. */
const FAULTS: Readonly<Record<number, SqliteFaultCode>> = {
  5: 'busy',
  6: 'busy',
  8: 'io',
  10: 'io',
  11: 'damaged',
  13: 'full',
  14: 'io',
  26: 'damaged',
};
const SQLITE_ERROR = 1;
/** SQLITE_IOERR_SHMSIZE: the file that all connections share beside the database cannot grow. The disk is full. */
const NO_ROOM_FOR_SHARED_MEMORY = 4_874;

/** A page that SQLite took for whole holds what nobody wrote: its cipher notices nothing. Told as SQLITE_CORRUPT is. */
export class DamagedRowError extends Error {
  override readonly name = 'DamagedRowError';
  readonly rawCode = 11;
}

/** The fault behind an error thrown by libsql, or undefined when it is no fault of the file (a bug in SQL, say). */
export function sqliteFaultOf(error: unknown): SqliteFaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('rawCode' in error && typeof error.rawCode === 'number') {
    if (error.rawCode === NO_ROOM_FOR_SHARED_MEMORY) return 'full';
    const primary = error.rawCode & 0xff;
    if (primary === SQLITE_ERROR && error.message.includes('unsupported file format')) return 'damaged';
    return FAULTS[primary];
  }
  // The constructor reports a path it cannot open without a code, only in its text.
  if (error.message.startsWith('ConnectionFailed')) return 'io';
  // What the storage throws names the library's error as its cause.
  return sqliteFaultOf(error.cause);
}

/**
 * Tells a wrong key from a damaged file when SQLite only says "not a database".
 * An encrypted file keeps bytes 16..23 of its header readable: if those and the length are sound, the key is what does not fit.
 */
export function looksLikeWrongKey(filename: string, keyGiven: boolean): boolean {
  const { size } = statSync(filename);
  if (size < 512) return false;
  const header = readHeader(filename);
  if (header.toString('latin1', 0, 16) === 'SQLite format 3\0') return keyGiven;
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65_536 : stored;
  const isPowerOfTwo = pageSize >= 512 && (pageSize & (pageSize - 1)) === 0;
  const payloadFractions = header[21] === 64 && header[22] === 32 && header[23] === 32;
  return isPowerOfTwo && payloadFractions && size % pageSize === 0;
}

function readHeader(filename: string): Buffer {
  const header = Buffer.alloc(24);
  const descriptor = openSync(filename, 'r');
  try {
    readSync(descriptor, header, 0, header.length, 0);
  } finally {
    closeSync(descriptor);
  }
  return header;
}
