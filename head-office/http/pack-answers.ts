import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createGzip, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const squeeze = promisify(gzip);
/** Bytes below which packing costs more than it saves. */
const worthIt = 1_024;
const options = { level: 3 };
const texts = /^(?:application\/(?:json|javascript)|text\/(?!event-stream)|image\/svg)/;

/** Packs answers with gzip for those that ask for it. */
export function packAnswers(app: FastifyInstance): void {
  app.addHook<unknown>('onSend', async (request, reply, payload) => {
    if (!texts.test(String(reply.getHeader('content-type') ?? ''))) return payload;
    reply.header('vary', 'accept-encoding');
    const wanted = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!wanted || reply.hasHeader('content-encoding')) return payload;
    if (payload instanceof Readable) {
      if (request.method === 'HEAD') return payload;
      reply.removeHeader('content-length').header('content-encoding', 'gzip');
      return payload.pipe(createGzip(options));
    }
    if (typeof payload !== 'string' && !Buffer.isBuffer(payload)) return payload;
    if (payload.length < worthIt) return payload;
    const packed = await squeeze(payload, options);
    reply.header('content-encoding', 'gzip').header('content-length', packed.length);
    return packed;
  });
}
