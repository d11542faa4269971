import type { FastifyInstance } from 'fastify';
import type { Database } from '../store/database.ts';
import type { OfficeMetrics } from './metrics.ts';

/** Whether the head office works, and how hard: for whoever keeps it running. */
export function watchRoutes(app: FastifyInstance, database: Database, metrics: OfficeMetrics): void {
  app.get(
    '/healthz',
    { schema: { tags: ['watch'], summary: 'Whether the database answers' } },
    async (request, reply) => {
      try {
        await database.query('SELECT 1');
        return { ok: true };
      } catch (error) {
        request.log.error({ err: error }, 'the database does not answer');
        return reply.code(503).send({ ok: false });
      }
    },
  );
  app.get(
    '/metrics',
    { schema: { tags: ['watch'], summary: 'Figures for Prometheus' } },
    async (_request, reply) =>
      reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()),
  );
}
