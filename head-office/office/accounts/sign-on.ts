import type { OfficeParts } from '../../parts.ts';
import type { Queries } from '../../store/database.ts';
import type { Turns } from '../office-desk/turns.ts';
import { passwordFits } from './passwords.ts';
import { printedCodeHash, stepOf } from './second-factor.ts';
import { startSession } from './sessions.ts';
import { forgive, mayTry } from './tries.ts';

export interface Given {
  readonly name: string;
  readonly password: string;
  /** Six digits of the app, or a printed code. */
  readonly second: string;
  readonly address: string;
}

export type SignedOn =
  | { readonly ok: true; readonly token: string; readonly account: string }
  | { readonly ok: false; readonly code: 'office-accounts.wrong' | 'office-accounts.wait' };

const wrong = { ok: false, code: 'office-accounts.wrong' } as const;

/** What was wrong is never said: neither whether the name is known, nor whether it was the password or the code. */
export async function signOn(parts: OfficeParts, turns: Turns, given: Given): Promise<SignedOn> {
  const { database, clock } = parts;
  const now = clock();
  if (!(await mayTry(database, given, now))) return { ok: false, code: 'office-accounts.wait' };
  const [account] = await database.query<{ name: string; password: string; locked: string }>(
    'SELECT name, password, second_factor AS locked FROM office_account WHERE name = $1',
    [given.name],
  );
  // One after another: passwords take much memory to check, and nobody may fill it from outside.
  const fits = await turns.of('password', () => passwordFits(given.password, account?.password));
  if (!account || !fits) return wrong;
  if (!(await acceptSecond(parts, account, given.second, now))) return wrong;
  await forgive(database, given);
  await database.query(
    'UPDATE office_account SET last_sign_on = to_timestamp($2::double precision / 1000) WHERE name = $1',
    [account.name, now],
  );
  return { ok: true, token: await startSession(database, account.name, now), account: account.name };
}

/** Uses a code up: a time step of the app or a printed code works once, also for two who come at the same moment. */
async function acceptSecond(
  parts: OfficeParts,
  { name, locked }: { readonly name: string; readonly locked: string },
  second: string,
  now: number,
): Promise<boolean> {
  const queries: Queries = parts.database;
  const step = stepOf(parts, locked, second, now);
  const used =
    step === undefined
      ? await queries.query(
          'DELETE FROM office_printed_code WHERE account = $1 AND hash = $2 RETURNING hash',
          [name, printedCodeHash(parts, second)],
        )
      : await queries.query(
          'UPDATE office_account SET used_step = $2 WHERE name = $1 AND used_step < $2 RETURNING name',
          [name, step],
        );
  return used.length === 1;
}
