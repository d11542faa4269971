import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FaultAnswer } from '../../shared/sync/protocol.ts';
import { isPlainJson } from './plain-json.ts';

const inflate = promisify(gunzip);

export type ReadBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: FaultAnswer };

/**
 * What a desk sent, from the bytes as they came. Inflating stops at `limit` bytes: a small body that would grow to
 * gigabytes is refused, not unpacked.
 */
export async function readBody(raw: Buffer, encoding: string | undefined, limit: number): Promise<ReadBody> {
  const plain = await plainBytes(raw, encoding, limit);
  if (!plain.ok) return plain;
  const value = jsonOf(plain.bytes);
  return value !== undefined && isPlainJson(value) ? { ok: true, value } : refused('schema', 'not JSON');
}

/** @returns undefined for what is not JSON. */
function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    // Every way in which a text is not JSON is the same to the sender.
    return undefined;
  }
}

async function plainBytes(raw: Buffer, encoding: string | undefined, limit: number) {
  if (encoding === undefined || encoding === 'identity') {
    return raw.length > limit ? refused('size') : ({ ok: true, bytes: raw } as const);
  }
  if (encoding !== 'gzip') return refused('schema', 'content-encoding');
  try {
    return { ok: true, bytes: await inflate(raw, { maxOutputLength: limit }) } as const;
  } catch (error) {
    const tooLong = error instanceof RangeError;
    return tooLong ? refused('size') : refused('schema', 'not gzip, or cut off');
  }
}

function refused(fault: 'size' | 'schema', detail?: string) {
  return { ok: false, fault: { fault, ...(detail === undefined ? {} : { detail }) } } as const;
}
