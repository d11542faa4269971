import type { ComplaintCount } from '../../../shared/office/api.ts';

export interface ComplaintSeries {
  readonly months: readonly string[];
  readonly grades: readonly { readonly grade: string; readonly counts: readonly number[] }[];
}

/** Complaints by grade for each month from the first with one to the last. */
export function complaintSeries(rows: readonly ComplaintCount[]): ComplaintSeries {
  const seen = rows.map(({ month }) => month).sort();
  const months = monthsBetween(seen[0], seen.at(-1));
  const grades = [...new Set(rows.map(({ grade }) => grade))].sort().map((grade) => ({
    grade,
    counts: months.map((month) =>
      rows.reduce((sum, row) => (row.month === month && row.grade === grade ? sum + row.count : sum), 0),
    ),
  }));
  return { months, grades };
}

function monthsBetween(from: string | undefined, to: string | undefined): string[] {
  if (from === undefined || to === undefined) return [];
  const months: string[] = [];
  for (let at = numberOf(from); at <= numberOf(to); at += 1) {
    months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}

const numberOf = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
