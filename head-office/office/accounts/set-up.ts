import { createHmac, randomBytes } from 'node:crypto';
import type { Outcome, SecondFactor } from '../../../shared/office/api.ts';
import { codeText } from '../../../shared/sync/enrolment-code.ts';
import { deriveKey } from '../../keys/wrap.ts';
import type { OfficeParts } from '../../parts.ts';
import { addAccount, isNew } from './accounts.ts';

/** Instances that start together print one code; one that starts later, nobody being there yet, prints a new one. */
const freshFor = 10 * 60_000;

/**
 * The code for the first account, to be printed on the server's own terminal.
 * @returns undefined when there are accounts, or another instance has just printed a code.
 */
export async function firstSetUpCode(parts: OfficeParts): Promise<string | undefined> {
  const { database, clock } = parts;
  if (!(await isNew(database))) return undefined;
  const code = codeText(randomBytes(12)).replaceAll(/(.{4})(?=.)/g, '$1-');
  const now = clock();
  const made = await database.query(
    `INSERT INTO office_set_up AS s (hash, made_at) VALUES ($1, $2)
     ON CONFLICT (single) DO UPDATE SET hash = excluded.hash, made_at = excluded.made_at
     WHERE s.made_at < $3 RETURNING made_at`,
    [hashOf(parts, code), now, now - freshFor],
  );
  return made.length === 1 ? code : undefined;
}

/** Makes the first administrator with the code from the terminal, once. */
export async function setUp(
  parts: OfficeParts,
  { code, name, password }: { readonly code: string; readonly name: string; readonly password: string },
): Promise<Outcome<{ readonly secondFactor: SecondFactor }>> {
  const { database } = parts;
  if (!(await isNew(database))) return { ok: false, code: 'office-accounts.set-up-done' };
  const used = await database.query('DELETE FROM office_set_up WHERE hash = $1 RETURNING hash', [
    hashOf(parts, code),
  ]);
  if (used.length === 0) return { ok: false, code: 'office-accounts.set-up-code', field: 'code' };
  return addAccount(parts, { name, password, role: 'admin' });
}

function hashOf({ keys }: OfficeParts, code: string): string {
  const plain = code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return createHmac('sha256', deriveKey(keys.secret, 'set-up code')).update(plain).digest('base64url');
}
