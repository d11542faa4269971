import type { Row, RowFilter } from '../../../shared/domain/area.ts';
import type { Queries } from '../../store/database.ts';
import { readSubjects } from './subjects.ts';

export interface StoredRow {
  readonly kind: string;
  readonly id: string;
  readonly unit: string | null;
  readonly status: string | null;
  readonly open: boolean;
  readonly due: string | null;
  readonly at: string | null;
  readonly scope: string | null;
  readonly text: string;
}

/** Columns of a list line as `rowOf` reads them. */
export const rowColumns = 'kind, id, unit, status, open, due, at, scope, data::text AS text';

export function rowOf({ kind, id, unit, status, open, due, at, scope, text }: StoredRow): Row {
  return {
    kind,
    id,
    ...(unit !== null && { unit }),
    ...(status !== null && { status }),
    ...(open && { open }),
    ...(due !== null && { due }),
    ...(at !== null && { at }),
    ...(scope !== null && { scope }),
    data: JSON.parse(text),
  };
}

export async function knownState(
  queries: Queries,
  site: string,
  version: string,
  subject: string,
): Promise<unknown> {
  const [found] = await readSubjects(queries, { site, version }, [subject]);
  return found?.state;
}

/** The same lines in the same order as a desk's lists give for this filter. */
export async function knownRows(
  queries: Queries,
  site: string,
  version: string,
  { open, from, to, ...equal }: RowFilter,
): Promise<readonly Row[]> {
  const params: unknown[] = [site, version];
  const bind = (value: unknown) => `$${params.push(value)}`;
  const where = ['site = $1', 'version = $2'];
  for (const name of ['kind', 'id', 'unit', 'status', 'scope'] as const) {
    if (equal[name] !== undefined) where.push(`${name} = ${bind(equal[name])}`);
  }
  if (open !== undefined) where.push(open ? 'open' : 'NOT open');
  if (from !== undefined) where.push(`coalesce(at, '') >= ${bind(from)}`);
  if (from) where.push('at IS NOT NULL');
  // A date is shorter than the times of its day, so it would sort before all of them.
  if (to !== undefined) where.push(`coalesce(at, '') <= ${bind(to.length === 10 ? `${to}T99` : to)}`);
  const rows = await queries.query<StoredRow>(
    `SELECT ${rowColumns} FROM fold_row WHERE ${where.join(' AND ')} ORDER BY at NULLS FIRST, id`,
    params,
  );
  return rows.map(rowOf);
}
