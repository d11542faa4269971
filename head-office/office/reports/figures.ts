import { localDate, localIso } from '../../../shared/values/time.ts';
import type { OfficeParts } from '../../parts.ts';

/** Open in the sense of "not closed yet", but nothing anybody has to do. */
export const notWork: readonly string[] = ['shift'];

export interface SiteFigures {
  readonly openUrgent: number;
  readonly missed: number;
  readonly today: number;
  /** Position up to which the figures are made. */
  readonly position: number;
}

/** What all sites have open and took today, in three questions however many sites there are. */
export async function figuresOf({ database, clock }: OfficeParts): Promise<(site: string) => SiteFigures> {
  const now = clock();
  const [folded, open, money] = await Promise.all([
    database.query<{ site: string; position: number }>('SELECT site, position FROM fold_site WHERE serving'),
    database.query<{ site: string; urgent: number; missed: number }>(
      `SELECT site, count(*) FILTER (WHERE urgent)::int AS urgent, count(*) FILTER (WHERE due < $1)::int AS missed
       FROM served_row WHERE open AND NOT kind = ANY($2::text[]) GROUP BY site`,
      [localIso(now), notWork],
    ),
    database.query<{ site: string; amount: number }>(
      `SELECT site, coalesce(sum(${fen}), 0)::bigint AS amount FROM served_row
       WHERE kind = 'money' AND at >= $1 AND at <= $2 AND data->>'what' <> 'hand-in' GROUP BY site`,
      [localDate(now), `${localDate(now)}T99`],
    ),
  ]);
  const positions = new Map(folded.map((one) => [one.site, Number(one.position)]));
  const work = new Map(open.map((one) => [one.site, one]));
  const taken = new Map(money.map((one) => [one.site, Number(one.amount)]));
  return (site) => ({
    openUrgent: Number(work.get(site)?.urgent ?? 0),
    missed: Number(work.get(site)?.missed ?? 0),
    today: taken.get(site) ?? 0,
    position: positions.get(site) ?? 0,
  });
}

/** The amount of a money line; what is no amount counts as nothing, so that one desk cannot stop the report. */
export const fen = `CASE WHEN data->>'amount' ~ '^-?[0-9]{1,12}$' THEN (data->>'amount')::bigint ELSE 0 END`;
