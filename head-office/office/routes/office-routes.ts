import cookies from '@fastify/cookie';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Registry } from '../../../shared/domain/registry.ts';
import { type OfficeCallName, type OfficeRole, officeApi } from '../../../shared/office/api.ts';
import type { OfficeParts } from '../../parts.ts';
import { logAct } from '../accounts/log.ts';
import { createOfficeDesk } from '../office-desk/office-desk.ts';
import { type FoldingParts, withRegistry } from '../registry.ts';
import { type Answers, officeAnswers } from './answers.ts';
import { CallRefused } from './call-refused.ts';
import { type Caller, callerOf, isSameOrigin } from './caller.ts';
import { loggedDetails, outcomeOf } from './logged.ts';

const largestBody = 256 * 1024;
/** A command at all sites is written site by site. */
const longestAnswer = 10 * 60_000;

/** The dashboard's calls: `POST /api/<name>` for each of `officeApi`. */
export async function officeRoutes(
  app: FastifyInstance,
  given: OfficeParts & { readonly registry?: Registry },
): Promise<void> {
  const parts = withRegistry(given);
  const answers = officeAnswers(parts, createOfficeDesk(parts));
  await app.register(async (scope) => {
    await scope.register(cookies);
    // A form of another site can send plain text, but no JSON without being asked about it first.
    scope.removeContentTypeParser('text/plain');
    scope.setErrorHandler(answerError);
    for (const name of Object.keys(officeApi) as OfficeCallName[]) {
      scope.post(
        `/api/${name}`,
        { bodyLimit: largestBody, handlerTimeout: longestAnswer, schema: { hide: true } },
        (request, reply) => answerCall(parts, answers, name, request, reply),
      );
    }
  });
}

async function answerCall<N extends OfficeCallName>(
  parts: FoldingParts,
  answers: Answers,
  name: N,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  reply.header('cache-control', 'no-store');
  if (!isSameOrigin(request)) throw new CallRefused(403, 'office.not-allowed');
  const caller = await callerOf(parts, request, reply);
  mayAsk(officeApi[name].roles, caller);
  const parsed = officeApi[name].input.safeParse(request.body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const isTextKey = /^[a-z-]+\.[a-z.-]+$/.test(issue?.message ?? '');
    throw new CallRefused(400, isTextKey && issue ? issue.message : 'error.invalid', issue?.path.join('.'));
  }
  if (holdsNul(parsed.data)) throw new CallRefused(400, 'error.invalid');
  // The map of calls pairs each name with its own input and answer.
  const answer = await answers[name](parsed.data as never, caller);
  const detail = loggedDetails[name]?.(parsed.data as never);
  if (detail) {
    const account = caller.account?.name ?? '';
    await logAct(parts, { account, address: caller.address, act: name, outcome: outcomeOf(answer), detail });
  }
  // A call without an answer of its own says null, which is JSON too.
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer ?? null));
}

function mayAsk(roles: readonly OfficeRole[] | 'everyone', { account }: Caller): void {
  if (roles === 'everyone') return;
  if (!account) throw new CallRefused(401, 'office.session-ended');
  if (!roles.includes(account.role)) throw new CallRefused(403, 'office.not-allowed');
}

/** No text of the database holds a NUL, and nobody types one. However deep what was sent is nested. */
function holdsNul(given: unknown): boolean {
  const waiting = [given];
  for (let value = waiting.pop(); waiting.length > 0 || value !== undefined; value = waiting.pop()) {
    if (typeof value === 'string' && value.includes('\0')) return true;
    if (typeof value !== 'object' || value === null) continue;
    for (const [key, inside] of Object.entries(value)) waiting.push(key, inside);
  }
  return false;
}

/** Refusals say why; of anything else the caller learns only that it failed. */
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header('cache-control', 'no-store');
  if (error instanceof CallRefused) {
    const { statusCode, code, field } = error;
    return reply.status(statusCode).send({ code, ...(field ? { field } : {}) });
  }
  const status =
    error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
      ? error.statusCode
      : 500;
  if (status < 500) return reply.status(status).send({ code: 'error.invalid' });
  request.log.error({ err: error }, 'a call of the dashboard failed');
  return reply.status(500).send({ code: 'office.failed' });
}
