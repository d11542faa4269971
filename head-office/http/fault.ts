import type { FastifyReply } from 'fastify';
import type { FaultAnswer, FaultCode } from '../../shared/sync/protocol.ts';

export const faultStatus: Readonly<Record<FaultCode, number>> = {
  protocol: 426,
  'unknown-desk': 401,
  revoked: 403,
  code: 410,
  'desk-taken': 409,
  fork: 409,
  position: 409,
  signature: 422,
  chain: 422,
  site: 422,
  size: 413,
  schema: 422,
  busy: 503,
};

/** Seconds after which a desk that was told `busy` may come again. */
const comeAgainAfter = 2;

/** Answers a desk with a fault; `status` where the code alone does not tell it (a rate limit is 429). */
export function refuse(
  reply: FastifyReply,
  fault: FaultAnswer,
  status: number = faultStatus[fault.fault],
): FastifyReply {
  if (fault.fault === 'busy') reply.header('retry-after', comeAgainAfter);
  // The rest of a body that is not read would be taken for the next request.
  if (fault.fault === 'size') reply.header('connection', 'close');
  return reply.code(status).type('application/json; charset=utf-8').send(JSON.stringify(fault));
}
