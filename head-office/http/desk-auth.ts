import { createHash } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type FaultAnswer, signedText, syncHeaders } from '../../shared/sync/protocol.ts';
import type { Signatures } from '../intake/signatures.ts';
import type { DeskRecord } from '../store/office-store.ts';
import type { DeskCache } from './desk-cache.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks: there once the token is known, to be believed once the signature is checked too. */
    desk: DeskRecord | null;
  }
}

/** Checks the token alone, before a byte of the body is read. */
export async function deskOfToken(
  request: FastifyRequest,
  desks: DeskCache,
): Promise<DeskRecord | undefined> {
  const token = /^Bearer ([\w-]{16,200})$/.exec(request.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : desks.find(token);
}

/**
 * Checks the request's signature by the desk's key: a stolen token alone opens nothing.
 * @param sent the body as it came.
 */
export async function signatureFault(
  request: FastifyRequest,
  sent: unknown,
  { publicKey }: Pick<DeskRecord, 'publicKey'>,
  signatures: Pick<Signatures, 'holds'>,
): Promise<FaultAnswer | undefined> {
  const signature = request.headers[syncHeaders.signature];
  const body = Buffer.isBuffer(sent) ? sent : Buffer.alloc(0);
  const bodyHash = createHash('sha256').update(body).digest('base64url');
  const text = signedText(request.method, request.raw.url ?? '', bodyHash);
  const fits = typeof signature === 'string' && (await signatures.holds(text, signature, publicKey));
  return fits ? undefined : { fault: 'unknown-desk', detail: 'signature' };
}
