import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { contentPolicy } from './security-headers.ts';

/** Files whose name holds a hash of their content never change. */
const forever = /[\\/]assets[\\/]/;

/**
 * The dashboard's pages. An address that is no file is a place inside the dashboard, so it gets the start page.
 * @param folder where the dashboard was built to.
 */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  const start = join(folder, 'index.html');
  const page = existsSync(start) ? readFileSync(start, 'utf8') : undefined;
  const sendPage = (reply: FastifyReply, html: string) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('content-security-policy', contentPolicy(nonce))
      .send(html.replace('__CSP_NONCE__', nonce));
  };
  if (page !== undefined) {
    app.get('/', { schema: { hide: true } }, (_request, reply) => sendPage(reply, page));
    await app.register(fastifyStatic, {
      root: folder,
      // The start page is never sent as it lies there: it wants its nonce.
      index: false,
      allowedPath: (path) => path !== '/index.html',
      cacheControl: false,
      setHeaders: (reply, path) =>
        reply.header(
          'cache-control',
          forever.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
  }
  app.setNotFoundHandler((request, reply) => {
    const wantsPage = request.method === 'GET' && /\btext\/html\b/.test(request.headers.accept ?? '');
    if (page !== undefined && wantsPage && !/^\/(?:api|v1)\//.test(request.url)) return sendPage(reply, page);
    return reply.code(404).send({ error: 'not-found' });
  });
}
