import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Files whose name holds a hash of their content never change. */
const forever = /[\\/]assets[\\/]/;

/**
 * The dashboard's pages. An address that is no file is a place inside the dashboard, so it gets the start page.
 * @param folder where the dashboard was built to.
 */
export async function pages(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
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
    if (built && wantsPage && !/^\/(?:api|v1)\//.test(request.url)) {
      return reply
        .type('text/html; charset=utf-8')
        .header('cache-control', 'no-cache')
        .sendFile('index.html');
    }
    return reply.code(404).send({ error: 'not-found' });
  });
}
