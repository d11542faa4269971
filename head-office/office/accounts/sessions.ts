import { createHash, randomBytes } from 'node:crypto';
import type { Queries } from '../../store/database.ts';

const hour = 60 * 60_000;
const longest = 12 * hour;
const idle = hour;
/** Being used is noted so often at most: not every question writes. */
const noteEvery = 60_000;

/** @returns the token, which is kept nowhere here. */
export async function startSession(queries: Queries, account: string, now: number): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await queries.query('DELETE FROM office_session WHERE started_at < $1 OR used_at < $2', [
    now - longest,
    now - idle,
  ]);
  await queries.query(
    'INSERT INTO office_session (hash, account, started_at, used_at) VALUES ($1, $2, $3, $3)',
    [hashOf(token), account, now],
  );
  return token;
}

/** Name of the account whose session this is; undefined when it is over. */
export async function accountOf(queries: Queries, token: string, now: number): Promise<string | undefined> {
  const hash = hashOf(token);
  const [found] = await queries.query<{ account: string; used: number }>(
    'SELECT account, used_at AS used FROM office_session WHERE hash = $1 AND started_at > $2 AND used_at > $3',
    [hash, now - longest, now - idle],
  );
  if (found && Number(found.used) + noteEvery <= now) {
    await queries.query('UPDATE office_session SET used_at = $2 WHERE hash = $1', [hash, now]);
  }
  return found?.account;
}

export async function endSession(queries: Queries, token: string): Promise<void> {
  await queries.query('DELETE FROM office_session WHERE hash = $1', [hashOf(token)]);
}

const hashOf = (token: string): string => createHash('sha256').update(token, 'utf8').digest('base64url');
