import { isUtf8 } from 'node:buffer';
import { DamagedRowError } from './sqlite-fault.ts';

/**
 * How a text column is read: libsql aborts the whole process on a text that is no UTF-8, which is what a damaged page
 * holds; bytes it hands over, for `storedText` and `storedJson`.
 */
export const asBytes = (column: string): string => `CAST(${column} AS BLOB)`;

/** @throws DamagedRowError */
export function storedText(value: Uint8Array): string {
  if (!isUtf8(value)) throw new DamagedRowError('A row is not text');
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength).toString('utf8');
}

/** @throws DamagedRowError */
export function storedJson(value: Uint8Array): unknown {
  return parseStored(storedText(value));
}

/** @throws DamagedRowError */
export function parseStored(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new DamagedRowError('A row is not JSON', { cause: error });
  }
}
