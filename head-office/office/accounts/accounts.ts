import type { Account, OfficeRole, Outcome, SecondFactor } from '../../../shared/office/api.ts';
import type { OfficeParts } from '../../parts.ts';
import type { Queries } from '../../store/database.ts';
import { hashPassword } from './passwords.ts';
import { newFactor, newPrintedCodes } from './second-factor.ts';

export interface NewAccount {
  readonly name: string;
  readonly password: string;
  readonly role: OfficeRole;
}

interface AccountRow {
  readonly name: string;
  readonly role: OfficeRole;
  readonly lastSignOn: Date | string | null;
  readonly codesLeft: number;
}

const select = `SELECT name, role, last_sign_on AS "lastSignOn",
  (SELECT count(*)::int FROM office_printed_code c WHERE c.account = a.name) AS "codesLeft" FROM office_account a`;

const accountOfRow = ({ name, role, lastSignOn, codesLeft }: AccountRow): Account => ({
  name,
  role,
  codesLeft: Number(codesLeft),
  ...(lastSignOn !== null && { lastSignOn: new Date(lastSignOn).toISOString() }),
});

export async function accountsOf(queries: Queries): Promise<readonly Account[]> {
  return (await queries.query<AccountRow>(`${select} ORDER BY name`)).map(accountOfRow);
}

export async function accountNamed(queries: Queries, name: string): Promise<Account | undefined> {
  const [found] = await queries.query<AccountRow>(`${select} WHERE name = $1`, [name]);
  return found && accountOfRow(found);
}

export async function isNew(queries: Queries): Promise<boolean> {
  return (await queries.query('SELECT 1 FROM office_account LIMIT 1')).length === 0;
}

/** Makes an account with its second factor, which is shown this once. */
export async function addAccount(
  parts: OfficeParts,
  { name, password, role }: NewAccount,
): Promise<Outcome<{ readonly secondFactor: SecondFactor }>> {
  const factor = newFactor(parts, name);
  const hash = await hashPassword(password);
  return parts.database.transaction(async (queries) => {
    const made = await queries.query(
      `INSERT INTO office_account (name, role, password, second_factor) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING RETURNING name`,
      [name, role, hash, factor.locked],
    );
    if (made.length === 0) return { ok: false, code: 'office-accounts.name-taken', field: 'name' };
    await addPrintedCodes(queries, name, factor.codeHashes);
    return { ok: true, secondFactor: factor.shown };
  });
}

/** The last administrator stays: nobody could make accounts any more. */
export async function removeAccount({ database }: OfficeParts, name: string): Promise<Outcome> {
  return database.transaction(async (queries): Promise<Outcome> => {
    const admins = await queries.query<{ name: string }>(
      "SELECT name FROM office_account WHERE role = 'admin' ORDER BY name FOR UPDATE",
    );
    if (admins.length === 1 && admins[0]?.name === name) {
      return { ok: false, code: 'office-accounts.last-admin', field: 'name' };
    }
    const gone = await queries.query('DELETE FROM office_account WHERE name = $1 RETURNING name', [name]);
    return gone.length > 0 ? { ok: true } : { ok: false, code: 'office-accounts.unknown', field: 'name' };
  });
}

/** New printed codes; the old ones stop working. */
export async function renewCodes(parts: OfficeParts, account: string): Promise<readonly string[]> {
  const { codes, hashes } = newPrintedCodes(parts);
  await parts.database.transaction(async (queries) => {
    await queries.query('DELETE FROM office_printed_code WHERE account = $1', [account]);
    await addPrintedCodes(queries, account, hashes);
  });
  return codes;
}

async function addPrintedCodes(queries: Queries, account: string, hashes: readonly string[]): Promise<void> {
  await queries.query(
    'INSERT INTO office_printed_code (account, hash) SELECT $1, unnest($2::text[]) ON CONFLICT DO NOTHING',
    [account, hashes],
  );
}
