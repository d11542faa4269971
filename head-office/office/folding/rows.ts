import type { Row } from '../../../shared/domain/area.ts';
import type { Registry } from '../../../shared/domain/registry.ts';
import type { Queries } from '../../store/database.ts';
import type { Folded } from './folded.ts';
import { storable, storableJson } from './subjects.ts';

/** What the lists show of one subject, before and after. */
export interface RowChange {
  readonly subject: string;
  readonly before: readonly Row[];
  readonly after: readonly Row[];
}

export function rowsOf(registry: Registry, subject: string, state: unknown): readonly Row[] {
  return state === undefined ? [] : (registry.areaOf(subject)?.project(subject, state).rows ?? []);
}

/** Writes list lines, only those that are different now. */
export async function writeRows(
  queries: Queries,
  { site, version }: Folded,
  changes: readonly RowChange[],
): Promise<void> {
  const gone: { subject: string; row: Row }[] = [];
  const fresh = new Map<string, { subject: string; row: Row }>();
  for (const { subject, before, after } of changes) {
    const old = new Map(before.map((row) => [keyOf(row), row]));
    // The last of two lines of one id counts: a projection that gives the same line twice must not stop the folding.
    for (const [key, row] of new Map(after.map((row) => [keyOf(row), row]))) {
      const previous = old.get(key);
      old.delete(key);
      if (!previous || JSON.stringify(previous) !== JSON.stringify(row)) {
        fresh.set(`${subject} ${key}`, { subject, row });
      }
    }
    for (const row of old.values()) gone.push({ subject, row });
  }
  if (gone.length > 0) {
    await queries.query(
      `DELETE FROM fold_row r USING unnest($3::text[], $4::text[], $5::text[]) AS g (subject, kind, id)
       WHERE r.site = $1 AND r.version = $2 AND r.kind = g.kind AND r.id = g.id AND r.subject = g.subject`,
      [
        site,
        version,
        gone.map(({ subject }) => subject),
        gone.map(({ row }) => row.kind),
        gone.map(({ row }) => storable(row.id)),
      ],
    );
  }
  if (fresh.size > 0) await insertRows(queries, site, version, [...fresh.values()]);
}

async function insertRows(
  queries: Queries,
  site: string,
  version: string,
  lines: readonly { readonly subject: string; readonly row: Row }[],
): Promise<void> {
  const column = (of: (row: Row) => string | undefined) =>
    lines.map(({ row }) => {
      const text = of(row);
      return text === undefined ? null : storable(text);
    });
  await queries.query(
    `INSERT INTO fold_row (site, version, subject, kind, id, unit, status, open, due, at, scope, data, urgent)
     SELECT $1, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::boolean[],
       $9::text[], $10::text[], $11::text[], $12::json[], $13::boolean[])
     ON CONFLICT (site, version, kind, id, subject) DO UPDATE SET unit = excluded.unit, status = excluded.status,
       open = excluded.open, due = excluded.due, at = excluded.at, scope = excluded.scope, data = excluded.data, urgent = excluded.urgent`,
    [
      site,
      version,
      lines.map(({ subject }) => subject),
      column((row) => row.kind),
      column((row) => row.id),
      column((row) => row.unit),
      column((row) => row.status),
      lines.map(({ row }) => row.open === true),
      column((row) => row.due),
      column((row) => row.at),
      column((row) => row.scope),
      lines.map(({ row }) => storableJson(row.data)),
      lines.map(({ row }) => isUrgent(row)),
    ],
  );
}

/** What a site must not leave lying: areas mark it in one of these ways. */
function isUrgent({ data: { importance, urgent, blocks } }: Row): boolean {
  return importance === 'important' || importance === 'urgent' || urgent === true || blocks === true;
}

const keyOf = (row: Row): string => `${row.kind} ${storable(row.id)}`;
