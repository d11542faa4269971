import type { Page } from '../../../shared/bridge/answers.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { OfficeParts } from '../../parts.ts';
import { rowColumns, rowOf, type StoredRow } from '../folding/known.ts';

export interface ListInput {
  readonly site: string;
  readonly kind: string;
  readonly page: number;
  readonly size: number;
}

/** A page of one list of a site, the newest first. */
export async function list(
  { database }: OfficeParts,
  { site, kind, page, size }: ListInput,
): Promise<Page<Row>> {
  const [count] = await database.query<{ total: number }>(
    'SELECT count(*)::int AS total FROM served_row WHERE site = $1 AND kind = $2',
    [site, kind],
  );
  const total = Number(count?.total ?? 0);
  if (page * size >= total) return { rows: [], total };
  const rows = await database.query<StoredRow>(
    `SELECT ${rowColumns} FROM served_row WHERE site = $1 AND kind = $2
     ORDER BY at DESC NULLS LAST, id DESC LIMIT $3 OFFSET $4`,
    [site, kind, size, page * size],
  );
  return { rows: rows.map(rowOf), total };
}
