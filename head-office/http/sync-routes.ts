import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import {
  enrolAnswer,
  enrolRequest,
  faultAnswer,
  pullQuery,
  pushAnswer,
  pushRequest,
  succeedRequest,
  syncLimits,
  syncPaths,
} from '../../shared/sync/protocol.ts';
import { isDeskKey } from '../intake/enrol.ts';
import type { Intake } from '../intake/intake.ts';
import type { OfficeStore } from '../store/office-store.ts';
import type { Admission } from './admission.ts';
import type { Contacts } from './contacts.ts';
import { deskOfToken, signatureFault } from './desk-auth.ts';
import type { DeskCache } from './desk-cache.ts';
import { refuse } from './fault.ts';
import type { OfficeMetrics } from './metrics.ts';
import { pullPage } from './pull-page.ts';
import { positionEvent, type StreamHub } from './stream-hub.ts';
import { speakSyncProtocol, unpackBody } from './sync-scope.ts';

export interface SyncParts {
  readonly store: OfficeStore;
  readonly intake: Intake;
  readonly desks: DeskCache;
  readonly contacts: Contacts;
  readonly streams: StreamHub;
  readonly metrics: OfficeMetrics;
  readonly clock: () => number;
  /** Times a minute that one address may try an enrolment code. */
  readonly enrolmentsPerMinute: number;
  readonly admission: Admission;
}

/** Longest body of the two requests that carry no postings. */
const shortBody = 16 * 1024;

/** All that desks ask, as `shared/sync/protocol.ts` has it. */
export async function syncRoutes(app: FastifyInstance, parts: SyncParts): Promise<void> {
  await app.register(async (scope) => {
    speakSyncProtocol(scope);
    await scope.register(rateLimit, { global: false });
    enrolRoute(scope, parts);
    await scope.register(async (known) => {
      askWho(known, parts);
      succeedRoute(known, parts);
      pushRoute(known, parts);
      pullRoute(known, parts);
      streamRoute(known, parts);
    });
  });
}

function enrolRoute(scope: FastifyInstance, { intake, enrolmentsPerMinute }: SyncParts): void {
  scope.withTypeProvider<ZodTypeProvider>().post(
    syncPaths.enrol,
    {
      bodyLimit: shortBody,
      config: { rateLimit: { max: enrolmentsPerMinute, timeWindow: '1 minute' } },
      preValidation: (request, reply) => takeOwnKey(request, reply, intake),
      schema: {
        tags: ['sync'],
        summary: 'A desk shows a one-time code and its public key, signs with it, and is given a token',
        body: enrolRequest,
        response: { 200: enrolAnswer, '4xx': faultAnswer },
      },
    },
    async (request, reply) => {
      const result = await intake.enrol(request.body);
      if (!result.ok) return refuse(reply, result.fault);
      request.log.info({ site: result.answer.site, desk: result.answer.desk }, 'a desk enrolled');
      return result.answer;
    },
  );
}

/** Whoever asks to be taken in has the key it names: a code does not get anybody another desk's place. */
async function takeOwnKey(
  request: FastifyRequest,
  reply: FastifyReply,
  { signatures }: Pick<Intake, 'signatures'>,
): Promise<FastifyReply | undefined> {
  const sent = request.body;
  const refused = await unpackBody(request, reply);
  if (refused) return refused;
  const named = enrolRequest.pick({ publicKey: true }).loose().safeParse(request.body);
  // What names no key is refused for that by the schema, or by the intake.
  if (!named.success || !isDeskKey(named.data.publicKey)) return undefined;
  const fault = await signatureFault(request, sent, named.data, signatures);
  return fault ? refuse(reply, { fault: 'signature', detail: 'not signed by the key it names' }) : undefined;
}

/** From here on every request carries a token and is signed. */
function askWho(scope: FastifyInstance, { desks, contacts, intake }: SyncParts): void {
  scope.addHook('onRequest', async (request, reply) => {
    const found = await deskOfToken(request, desks);
    if (found === undefined) return refuse(reply, { fault: 'unknown-desk', detail: 'token' });
    request.desk = found;
  });
  scope.addHook('preValidation', async (request, reply) => {
    const desk = deskOf(request);
    const fault = await signatureFault(request, request.body, desk, intake.signatures);
    if (fault) return refuse(reply, fault);
    // A push of a desk that was shut out goes on to the intake, which sounds the alarm and refuses it.
    const pushes = request.routeOptions.url === syncPaths.push;
    if (desk.revoked && !pushes) return refuse(reply, { fault: 'revoked' });
    if (!pushes) contacts.heardOf(desk);
    return request.method === 'POST' ? unpackBody(request, reply) : undefined;
  });
}

function deskOf(request: FastifyRequest) {
  if (!request.desk) throw new Error('The route is outside the scope that asks who it is');
  return request.desk;
}

function succeedRoute(scope: FastifyInstance, { intake }: SyncParts): void {
  scope.withTypeProvider<ZodTypeProvider>().post(
    syncPaths.succeed,
    {
      bodyLimit: shortBody,
      schema: {
        tags: ['sync'],
        summary: 'A desk whose book forked goes on under a new id',
        body: succeedRequest,
        response: { 200: enrolAnswer, '4xx': faultAnswer },
      },
    },
    async (request, reply) => {
      const result = await intake.succeed(deskOf(request), request.body);
      return result.ok ? result.answer : refuse(reply, result.fault);
    },
  );
}

function pushRoute(scope: FastifyInstance, parts: SyncParts): void {
  const { intake, metrics, admission, contacts } = parts;
  scope.withTypeProvider<ZodTypeProvider>().post(
    syncPaths.push,
    {
      bodyLimit: syncLimits.pushBytes,
      onRequest: async (request, reply) => {
        const leave = admission.enter(request.raw);
        if (!leave) return refuse(reply, { fault: 'busy', detail: 'too many pushes' });
        reply.raw.once('close', leave);
      },
      schema: {
        tags: ['sync'],
        summary: 'A desk hands over its own postings, in the order of their numbers',
        body: pushRequest,
        response: { 200: pushAnswer, '4xx': faultAnswer },
      },
    },
    async (request, reply) => {
      const desk = deskOf(request);
      const result = await intake.push(desk, request.body);
      // What a desk adds to its own book is stored together with the contact.
      if (result.ok && request.body.postings[0]?.desk === desk.desk) contacts.noted(desk);
      else contacts.heardOf(desk);
      if (!result.ok) return refuse(reply, result.fault);
      metrics.pushed(result.answer);
      return result.answer;
    },
  );
}

function pullRoute(scope: FastifyInstance, { store, clock }: SyncParts): void {
  scope.withTypeProvider<ZodTypeProvider>().get(
    syncPaths.pull,
    {
      schema: {
        tags: ['sync'],
        summary:
          'Postings of the other desks of the site and of the head office, in order of arrival (PullAnswer)',
        querystring: pullQuery,
      },
    },
    async (request, reply) => {
      const page = await pullPage(store, deskOf(request), request.query, clock());
      if (!page.ok) return refuse(reply, page.fault);
      return reply.type('application/json; charset=utf-8').send(page.answer);
    },
  );
}

function streamRoute(scope: FastifyInstance, { store, streams }: SyncParts): void {
  scope.get(
    syncPaths.stream,
    { schema: { tags: ['sync'], summary: 'Server-sent events: `position`, `revoked`' } },
    async (request, reply) => {
      const desk = deskOf(request);
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        // A proxy that collects the answer first would hold every event back.
        'x-accel-buffering': 'no',
      });
      streams.add(desk, stream);
      // Said after listening began, so that nothing is missed in between.
      const site = await store.site(desk.site);
      stream.write(positionEvent(site?.position ?? 0));
    },
  );
}
