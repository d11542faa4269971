import type { ComplaintCount, MoneyDay } from '../../../shared/office/api.ts';
import type { OfficeParts } from '../../parts.ts';
import { fen } from './figures.ts';

export interface Span {
  readonly site?: string | undefined;
  readonly from: string;
  readonly to: string;
}

/** What was taken less what was given back, by day and site. Cash that a desk hands in is not taken again. */
export async function moneyByDay({ database }: OfficeParts, span: Span): Promise<readonly MoneyDay[]> {
  const rows = await database.query<MoneyDay>(
    `SELECT substr(at, 1, 10) AS date, site, sum(${fen})::bigint AS amount,
       count(*) FILTER (WHERE data->>'what' = 'receipt')::int AS receipts
     FROM served_row WHERE kind = 'money' AND at >= $1 AND at <= $2 AND data->>'what' <> 'hand-in'
       AND ($3::text IS NULL OR site = $3) GROUP BY 1, 2 ORDER BY 1, 2`,
    bounds(span),
  );
  return rows.map((row) => ({ ...row, amount: Number(row.amount), receipts: Number(row.receipts) }));
}

/** Complaints by grade and month of arrival. */
export async function complaintsByMonth(
  { database }: OfficeParts,
  span: Span,
): Promise<readonly ComplaintCount[]> {
  const rows = await database.query<ComplaintCount>(
    `SELECT substr(at, 1, 7) AS month, coalesce(data->>'grade', '') AS grade, count(*)::int AS count
     FROM served_row WHERE kind = 'complaint' AND at >= $1 AND at <= $2
       AND ($3::text IS NULL OR site = $3) GROUP BY 1, 2 ORDER BY 1, 2`,
    bounds(span),
  );
  return rows.map((row) => ({ ...row, count: Number(row.count) }));
}

/** A date is shorter than the times of its day, so it would sort before all of them. */
const bounds = ({ site, from, to }: Span) => [from, `${to}T99`, site ?? null];
