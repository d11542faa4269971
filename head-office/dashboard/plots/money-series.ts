import type { MoneyDay } from '../../../shared/office/api.ts';

export interface MoneySeries {
  /** Every date of the range, also those without a receipt. */
  readonly dates: readonly string[];
  /** One per site, the largest sum first; the small ones together last, without a site. */
  readonly sites: readonly {
    readonly site?: string;
    /** Fen, one per date. */
    readonly amounts: readonly number[];
    readonly sum: number;
    readonly receipts: number;
  }[];
  readonly sum: number;
}

/** More than so many colours cannot be told apart. */
const mostSites = 7;

/** Money by day and site as a stacked plot wants it. Both dates belong to the range. */
export function moneySeries(rows: readonly MoneyDay[], from: string, to: string): MoneySeries {
  const dates = datesBetween(from, to);
  const at = new Map(dates.map((date, index) => [date, index]));
  const bySite = new Map<string, { amounts: number[]; sum: number; receipts: number }>();
  for (const { date, site, amount, receipts } of rows) {
    const index = at.get(date);
    if (index === undefined) continue;
    const line = bySite.get(site) ?? { amounts: dates.map(() => 0), sum: 0, receipts: 0 };
    line.amounts[index] = (line.amounts[index] ?? 0) + amount;
    line.sum += amount;
    line.receipts += receipts;
    bySite.set(site, line);
  }
  const sorted = [...bySite]
    .map(([site, line]) => ({ site, ...line }))
    .sort((a, b) => b.sum - a.sum || a.site.localeCompare(b.site));
  const shown = sorted.length > mostSites ? sorted.slice(0, mostSites - 1) : sorted;
  const others = sorted.slice(shown.length);
  const rest = others.length > 0 ? [together(others, dates)] : [];
  return { dates, sites: [...shown, ...rest], sum: sorted.reduce((total, { sum }) => total + sum, 0) };
}

function together(
  lines: readonly { amounts: number[]; sum: number; receipts: number }[],
  dates: readonly string[],
) {
  return {
    amounts: dates.map((_, index) => lines.reduce((total, { amounts }) => total + (amounts[index] ?? 0), 0)),
    sum: lines.reduce((total, { sum }) => total + sum, 0),
    receipts: lines.reduce((total, { receipts }) => total + receipts, 0),
  };
}

/** Calendar dates from one to the other, both with. */
export function datesBetween(from: string, to: string): string[] {
  const dates: string[] = [];
  for (let day = Date.parse(`${from}T00:00:00Z`); day <= Date.parse(`${to}T00:00:00Z`); day += 86_400_000) {
    dates.push(new Date(day).toISOString().slice(0, 10));
  }
  return dates;
}
