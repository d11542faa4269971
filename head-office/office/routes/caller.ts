import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../../../shared/office/api.ts';
import type { OfficeParts } from '../../parts.ts';
import { accountNamed } from '../accounts/accounts.ts';
import { accountOf } from '../accounts/sessions.ts';

/** Who asks, from where, and the cookie of their session. */
export interface Caller {
  readonly account: Account | undefined;
  readonly token: string | undefined;
  readonly address: string;
  /** As the browser has it in its address bar. */
  readonly origin: string;
  keep(token: string): void;
  forget(): void;
}

const cookie = 'qiantai-office';

export async function callerOf(
  { database, keys, clock }: OfficeParts,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Caller> {
  const token = request.cookies[cookie];
  const name = token === undefined ? undefined : await accountOf(database, token, clock());
  const account = name === undefined ? undefined : await accountNamed(database, name);
  // Without TLS the server listens on loopback addresses only.
  const secure = keys.tls !== undefined;
  const options = { path: '/', httpOnly: true, secure, sameSite: 'strict' } as const;
  return {
    account,
    token,
    address: request.ip,
    origin: `${secure ? 'https' : 'http'}://${request.headers.host ?? ''}`,
    keep: (fresh) => void reply.setCookie(cookie, fresh, options),
    forget: () => void reply.clearCookie(cookie, options),
  };
}

/** Pages of other sites may not ask in somebody's name, even where a browser would send the cookie along. */
export function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host;
}
