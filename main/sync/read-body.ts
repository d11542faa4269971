import type { IncomingMessage } from 'node:http';
import { createGunzip } from 'node:zlib';
import { SyncProblem } from './problem.ts';

/** @throws SyncProblem `server` when the body, inflated, is larger than `largest` bytes. */
export async function readBody(response: IncomingMessage, largest: number): Promise<Buffer> {
  const isPacked = response.headers['content-encoding'] === 'gzip';
  const unpacked = isPacked ? response.pipe(createGunzip()) : response;
  // pipe() hands on data only: a line that breaks in mid-answer must not leave the reader waiting.
  if (isPacked) response.on('error', (error) => unpacked.destroy(error));
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of unpacked as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > largest) {
      response.destroy();
      throw new SyncProblem('server', `The answer is larger than ${largest} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
