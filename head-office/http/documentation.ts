import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import { protocolVersion } from '../../shared/sync/protocol.ts';

/** The protocol as OpenAPI, made from the same schemas that check every request. Registered before the routes. */
export async function documentation(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '前台 · 公司总部 head office',
        version: String(protocolVersion),
        description:
          'What desks and the head office say to each other. Requests carry a token and a signature.',
      },
    },
    transform: jsonSchemaTransform,
  });
  await app.register(swaggerUi, { routePrefix: '/docs', staticCSP: true });
  app.get('/v1/openapi.json', { schema: { hide: true } }, async () => app.swagger());
}
