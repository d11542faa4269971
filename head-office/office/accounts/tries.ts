import type { Queries } from '../../store/database.ts';

interface Slowness {
  /** So many wrong tries cost no waiting: people mistype. */
  readonly free: number;
  readonly longest: number;
}

const second = 1_000;
const forgottenAfter = 24 * 60 * 60 * second;
/** A name belongs to one person; behind an address there may be a whole office. */
const slowness: Readonly<Record<'name' | 'address', Slowness>> = {
  name: { free: 4, longest: 300 * second },
  address: { free: 20, longest: 900 * second },
};

/**
 * Counts a try before it is looked at, so that trying many at once gains nothing.
 * @returns false while this name or address has to wait.
 */
export async function mayTry(
  queries: Queries,
  who: { readonly name: string; readonly address: string },
  now: number,
): Promise<boolean> {
  const counted = await Promise.all(
    (['address', 'name'] as const).map((kind) =>
      queries.query(
        `INSERT INTO office_try AS t (who, wrong, wait_until, last_at) VALUES ($1, 1, 0, $2)
         ON CONFLICT (who) DO UPDATE SET
           wrong = CASE WHEN t.last_at < $2 - $5::bigint THEN 1 ELSE t.wrong + 1 END,
           wait_until = CASE WHEN t.wrong + 1 >= $3::int AND t.last_at >= $2 - $5::bigint
             THEN $2 + least(power(2, least(t.wrong + 1 - $3::int, 30))::bigint * 1000, $4::bigint) ELSE 0 END,
           last_at = $2
         WHERE t.wait_until <= $2 RETURNING wrong`,
        [keyOf(kind, who[kind]), now, slowness[kind].free, slowness[kind].longest, forgottenAfter],
      ),
    ),
  );
  return counted.every((rows) => rows.length === 1);
}

/** The right password: the count of wrong ones starts anew. */
export async function forgive(
  queries: Queries,
  who: { readonly name: string; readonly address: string },
): Promise<void> {
  await queries.query('DELETE FROM office_try WHERE who = ANY($1::text[])', [
    [keyOf('name', who.name), keyOf('address', who.address)],
  ]);
}

/** Tries of more than a day ago slow nobody down any more. */
export async function dropOldTries(queries: Queries, now: number): Promise<void> {
  await queries.query('DELETE FROM office_try WHERE last_at < $1', [now - forgottenAfter]);
}

const keyOf = (kind: 'name' | 'address', text: string): string => `${kind} ${text.toLowerCase()}`;
