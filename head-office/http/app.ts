import { createServer as createPlain } from 'node:http';
import { createServer as createSecure } from 'node:https';
import Fastify, { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import type { Intake } from '../intake/intake.ts';
import type { OfficeParts } from '../parts.ts';
import { type Admission, createAdmission } from './admission.ts';
import { createContacts } from './contacts.ts';
import { createDeskCache } from './desk-cache.ts';
import { documentation } from './documentation.ts';
import { refuse } from './fault.ts';
import type { OfficeMetrics } from './metrics.ts';
import { packAnswers } from './pack-answers.ts';
import { pages } from './pages.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { StreamHub } from './stream-hub.ts';
import { syncRoutes } from './sync-routes.ts';
import { watchRevocations } from './watch-revocations.ts';
import { watchRoutes } from './watch-routes.ts';

export interface AppOptions {
  readonly intake: Intake;
  readonly metrics: OfficeMetrics;
  /** Folder of the built dashboard. */
  readonly dashboard: string;
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  readonly enrolmentsPerMinute?: number;
  readonly admission?: Admission;
  /** Adds the dashboard's calls under `/api`. */
  readonly officeRoutes: (app: FastifyInstance) => Promise<void> | void;
}

/** Longest that a request may take to arrive, and to be answered. Milliseconds. */
const times = { arrive: 60_000, headers: 20_000, answer: 30_000, keepAlive: 75_000 };

/** The head office's server, complete but not listening yet. Closing it ends the streams and finishes requests. */
export async function buildApp(parts: OfficeParts, options: AppOptions): Promise<FastifyInstance> {
  const { store, clock, keys, database } = parts;
  const app = Fastify({
    logger: options.logger,
    // Lines of our own below: one per request that went wrong is enough.
    logController: new LogController({ disableRequestLogging: true }),
    handlerTimeout: times.answer,
    // A stopping server answers in the protocol's words, below.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    serverFactory: (handler) => {
      const limits = {
        requestTimeout: times.arrive,
        headersTimeout: times.headers,
        keepAliveTimeout: times.keepAlive,
      };
      const { tls } = keys;
      return tls === undefined
        ? createPlain(limits, handler)
        : createSecure({ ...limits, cert: tls.certificate, key: tls.key, minVersion: 'TLSv1.2' }, handler);
    },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('desk', null);

  const desks = createDeskCache(store, clock);
  const contacts = createContacts(store, clock, (err) => app.log.error({ err }, 'a contact was not noted'));
  const streams = new StreamHub((desk) => contacts.heardOf(desk));
  endWell(app, streams);
  options.metrics.countStreams(() => streams.size);
  observe(app, options.metrics);
  addSecurityHeaders(app);
  packAnswers(app);

  await documentation(app);
  watchRoutes(app, database, options.metrics);
  await syncRoutes(app, {
    store,
    intake: options.intake,
    desks,
    contacts,
    streams,
    metrics: options.metrics,
    clock,
    enrolmentsPerMinute: options.enrolmentsPerMinute ?? 30,
    admission: options.admission ?? createAdmission(),
  });
  await options.officeRoutes(app);
  await pages(app, options.dashboard);

  const stopListening = await store.listen((site, position) => streams.position(site, position));
  const stopWatching = watchRevocations(store, streams, desks, (err) =>
    app.log.error({ err }, 'open lines were not checked'),
  );
  app.addHook('onClose', async () => {
    await stopWatching();
    await stopListening();
  });
  await app.ready();
  return app;
}

/** While stopping: streams end at once, requests under way are finished, new ones are told to come again. */
function endWell(app: FastifyInstance, streams: StreamHub): void {
  let stopping = false;
  app.addHook('preClose', async () => {
    stopping = true;
    streams.close();
  });
  app.addHook('onRequest', async (_request, reply) => {
    if (!stopping) return;
    return refuse(reply.header('connection', 'close'), { fault: 'busy', detail: 'stopping' });
  });
}

/** One line for what went wrong, figures for everything. Never bodies, tokens or names. */
function observe(app: FastifyInstance, metrics: OfficeMetrics): void {
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.request(route, request.method, reply.statusCode, reply.elapsedTime / 1_000);
    const line = {
      route,
      method: request.method,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      from: request.ip,
      ...(request.desk ? { site: request.desk.site, desk: request.desk.desk } : {}),
    };
    if (reply.statusCode >= 500) request.log.warn(line, 'failed');
    else if (reply.statusCode >= 400) request.log.info(line, 'refused');
    else request.log.debug(line, 'answered');
  });
}
