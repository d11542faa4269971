import type { Position } from '../../../shared/domain/fold.ts';
import type { Queries } from '../../store/database.ts';
import type { Folded } from './folded.ts';

/** A subject as one version of the areas has folded it. */
export interface FoldedSubject extends Position {
  readonly subject: string;
  readonly state: unknown;
  readonly stale: boolean;
}

/** PostgreSQL keeps no NUL in a text; only somebody who means harm sends one. */
export const storable = (text: string): string => text.replaceAll('\0', '\ufffd');

/** The same for what stands inside JSON: neither a NUL nor half a character can be looked up there. */
export function storableJson(value: unknown): string {
  return JSON.stringify(value).replace(/(?<!\\)((?:\\\\)*)\\u(?:0000|d[89a-f][0-9a-f]{2})/g, '$1\ufffd');
}

export async function readSubjects(
  queries: Queries,
  { site, version }: Pick<Folded, 'site' | 'version'>,
  subjects: readonly string[],
): Promise<readonly FoldedSubject[]> {
  const rows = await queries.query<FoldedSubject & { readonly text: string | null }>(
    `SELECT subject, state::text AS text, hlc, desk, seq, stale FROM fold_subject
     WHERE site = $1 AND version = $2 AND subject = ANY($3::text[])`,
    [site, version, subjects],
  );
  return rows.map(({ text, seq, ...row }) => ({
    ...row,
    seq: Number(seq),
    state: text === null ? undefined : JSON.parse(text),
  }));
}

export async function writeSubjects(
  queries: Queries,
  { site, version }: Folded,
  subjects: readonly FoldedSubject[],
): Promise<void> {
  await queries.query(
    `INSERT INTO fold_subject (site, version, subject, state, hlc, desk, seq, stale)
     SELECT $1, $2, * FROM unnest($3::text[], $4::json[], $5::text[], $6::text[], $7::bigint[], $8::boolean[])
     ON CONFLICT (site, version, subject) DO UPDATE SET state = excluded.state, hlc = excluded.hlc,
       desk = excluded.desk, seq = excluded.seq, stale = excluded.stale`,
    [
      site,
      version,
      subjects.map(({ subject }) => subject),
      subjects.map(({ state }) => (state === undefined ? null : JSON.stringify(state))),
      subjects.map(({ hlc }) => hlc),
      subjects.map(({ desk }) => desk),
      subjects.map(({ seq }) => seq),
      subjects.map(({ stale }) => stale),
    ],
  );
}

/** Remembers which postings a subject is folded from. */
export async function addPostings(
  queries: Queries,
  { site, version }: Folded,
  pairs: readonly { readonly subject: string; readonly posting: string }[],
): Promise<void> {
  await queries.query(
    `INSERT INTO fold_posting (site, version, subject, posting)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[]) ON CONFLICT DO NOTHING`,
    [site, version, pairs.map(({ subject }) => subject), pairs.map(({ posting }) => posting)],
  );
}

export async function postingsBySubject(
  queries: Queries,
  { site, version }: Folded,
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await queries.query<{ subject: string; posting: string }>(
    `SELECT subject, posting FROM fold_posting WHERE site = $1 AND version = $2 AND subject = ANY($3::text[])`,
    [site, version, subjects],
  );
  const found = new Map<string, string[]>();
  for (const { subject, posting } of rows) {
    const list = found.get(subject) ?? [];
    if (list.length === 0) found.set(subject, list);
    list.push(posting);
  }
  return found;
}

export async function staleSubjects(
  queries: Queries,
  { site, version }: Folded,
  limit: number,
): Promise<readonly string[]> {
  const rows = await queries.query<{ subject: string }>(
    'SELECT subject FROM fold_subject WHERE site = $1 AND version = $2 AND stale ORDER BY subject LIMIT $3',
    [site, version, limit],
  );
  return rows.map(({ subject }) => subject);
}
