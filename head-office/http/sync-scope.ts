import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { protocolVersion, syncHeaders, syncLimits } from '../../shared/sync/protocol.ts';
import { refuse } from './fault.ts';
import { readBody } from './request-body.ts';

/**
 * What all routes that desks use have in common: the protocol's version, bodies taken as bytes (the signature is over
 * what was sent), and faults in the protocol's words whatever goes wrong.
 */
export function speakSyncProtocol(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  scope.addHook('onRequest', async (request, reply) => {
    if (request.headers[syncHeaders.version] === String(protocolVersion)) return;
    return refuse(reply, { fault: 'protocol', detail: `this side speaks ${protocolVersion}` });
  });
  scope.setErrorHandler(answerError);
}

/** Puts what the bytes say in the place of the bytes. @returns the reply when that is a refusal. */
export async function unpackBody(
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const body = await readBody(raw, request.headers['content-encoding'], syncLimits.pushBytes);
  if (!body.ok) return refuse(reply, body.fault);
  request.body = body.value;
  return undefined;
}

function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (hasZodFastifySchemaValidationErrors(error)) {
    return refuse(reply, { fault: 'schema', detail: error.validation.map(whereOf).slice(0, 5).join(', ') });
  }
  const status = statusOf(error);
  if (status === 413) return refuse(reply, { fault: 'size' });
  if (status === 429) return refuse(reply, { fault: 'busy', detail: 'too often' }, 429);
  if (status >= 400 && status < 500) return refuse(reply, { fault: 'schema', detail: String(status) });
  request.log.error({ err: error }, 'a request of a desk failed');
  return refuse(reply, { fault: 'busy', detail: 'failed' }, status === 503 ? 503 : 500);
}

/** Where in the body the shape was wrong; never what stood there. */
function whereOf({ instancePath, keyword }: { instancePath: string; keyword: string }): string {
  return `${instancePath || '/'} ${keyword}`;
}

function statusOf(error: unknown): number {
  const status = error instanceof Error && 'statusCode' in error ? error.statusCode : undefined;
  return typeof status === 'number' ? status : 500;
}
