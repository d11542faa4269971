import Fastify, { type FastifyInstance } from 'fastify';
import { TOTP, URI } from 'otpauth';
import type {
  OfficeCallName,
  OfficeInput,
  OfficeOutput,
  OfficeRole,
  SecondFactor,
} from '../../../shared/office/api.ts';
import { addAccount } from '../accounts/accounts.ts';
import type { TestOffice } from '../test-office.ts';
import { officeRoutes } from './office-routes.ts';

export const password = 'ein langes Wort 九';

/** One browser at the dashboard: it keeps its cookie. */
export function browser(app: FastifyInstance) {
  let cookie = '';
  const send = async (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) => {
    const answer = await app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/json', ...(cookie && { cookie }), ...headers },
      payload: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const set = answer.cookies.find(({ name }) => name === 'qiantai-office');
    if (set) cookie = set.value === '' ? '' : `${set.name}=${set.value}`;
    return answer;
  };
  return {
    send,
    /** The answer to a call that is allowed. */
    async ask<N extends OfficeCallName>(name: N, input: OfficeInput<N>): Promise<OfficeOutput<N>> {
      const answer = await send(`/api/${name}`, input);
      if (answer.statusCode !== 200) throw new Error(`${name}: ${answer.statusCode} ${answer.body}`);
      return answer.json();
    },
    cookie: () => cookie,
  };
}

export type Browser = ReturnType<typeof browser>;

export async function dashboardOf(office: TestOffice): Promise<FastifyInstance> {
  const app = Fastify();
  await officeRoutes(app, office);
  await app.ready();
  return app;
}

/** What the authenticator app shows at this time. */
export function digitsOf({ address }: SecondFactor, now: number): string {
  const app = URI.parse(address);
  if (!(app instanceof TOTP)) throw new Error('The address is no time-based code');
  return app.generate({ timestamp: now });
}

/** A browser that somebody of this role has signed on at. */
export async function signedOn(
  office: TestOffice,
  app: FastifyInstance,
  role: OfficeRole,
  name: string = role,
): Promise<Browser> {
  const made = await addAccount(office, { name, password, role });
  if (!made.ok) throw new Error(made.code);
  const one = browser(app);
  const second = digitsOf(made.secondFactor, office.clock());
  const answer = await one.ask('signOn', { name, password, second });
  if (!answer.ok) throw new Error(answer.code);
  return one;
}
