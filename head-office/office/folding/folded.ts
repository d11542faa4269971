import { firstHlc } from '../../../shared/journal/hlc.ts';
import type { Database, Queries } from '../../store/database.ts';

/** How far one version of the areas has folded a site's book. */
export interface Folded {
  readonly site: string;
  readonly version: string;
  readonly position: number;
  readonly seenHlc: string;
  readonly serving: boolean;
}

/** Another version that nobody has folded for so long belongs to a program that runs nowhere any more. */
const forgottenAfter = "interval '10 minutes'";

const columns = 'position, seen_hlc AS "seenHlc", serving';

/** Where the fold of a site has come to; one that was never begun stands at the start. */
export async function foldedOf(queries: Queries, site: string, version: string): Promise<Folded> {
  const [found] = await queries.query<Omit<Folded, 'site' | 'version'>>(
    `SELECT ${columns} FROM fold_site WHERE site = $1 AND version = $2`,
    [site, version],
  );
  const start = { position: 0, seenHlc: firstHlc, serving: false };
  return { site, version, ...start, ...found, position: Number(found?.position ?? 0) };
}

/**
 * Takes the fold's row for one transaction, so that only one instance writes it.
 * @returns false when somebody else holds it, or has moved it on since it was looked at.
 */
export async function holdFold(queries: Queries, { site, version, position }: Folded): Promise<boolean> {
  await queries.query('INSERT INTO fold_site (site, version) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
    site,
    version,
  ]);
  const held = await queries.query<{ position: number }>(
    'SELECT position FROM fold_site WHERE site = $1 AND version = $2 FOR UPDATE SKIP LOCKED',
    [site, version],
  );
  return held.length === 1 && Number(held[0]?.position) === position;
}

export async function moveFold(
  queries: Queries,
  { site, version, position, seenHlc }: Folded,
): Promise<void> {
  await queries.query(
    'UPDATE fold_site SET position = $3, seen_hlc = $4, touched_at = now() WHERE site = $1 AND version = $2',
    [site, version, position, seenHlc],
  );
}

/**
 * The reports read this version from now on: when it has caught up for the first time, or when the one they read falls
 * behind because its program runs nowhere any more. Two versions that run side by side do not take turns.
 */
export async function makeServing(database: Database, { site, version, position }: Folded): Promise<void> {
  await database.transaction(async (queries) => {
    const [mine] = await queries.query<{ ready: boolean }>(
      'SELECT ready FROM fold_site WHERE site = $1 AND version = $2 FOR UPDATE',
      [site, version],
    );
    if (!mine) return;
    const alive = await queries.query(
      `SELECT 1 FROM fold_site WHERE site = $1 AND serving
         AND (position >= $2 OR touched_at > now() - ${forgottenAfter})`,
      [site, position],
    );
    if (mine.ready && alive.length > 0) return;
    await queries.query('UPDATE fold_site SET serving = false WHERE site = $1 AND serving', [site]);
    await queries.query(
      'UPDATE fold_site SET serving = true, ready = true WHERE site = $1 AND version = $2',
      [site, version],
    );
  });
}

/** Drops versions of a site that do not serve and that nobody folds any more. */
export async function dropForgotten(database: Database, site: string, version: string): Promise<void> {
  const others = await database.query('SELECT 1 FROM fold_site WHERE site = $1 AND version <> $2', [
    site,
    version,
  ]);
  if (others.length === 0) return;
  await database.transaction(async (queries) => {
    const old = await queries.query<{ version: string }>(
      `DELETE FROM fold_site WHERE site = $1 AND version <> $2 AND NOT serving
         AND touched_at < now() - ${forgottenAfter} RETURNING version`,
      [site, version],
    );
    for (const { version: dropped } of old) {
      for (const table of ['fold_row', 'fold_posting', 'fold_subject']) {
        await queries.query(`DELETE FROM ${table} WHERE site = $1 AND version = $2`, [site, dropped]);
      }
    }
  });
}
