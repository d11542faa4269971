import { type DayReport, dayReport } from '../../shared/domain/drawer/day-report.ts';
import type { QuerySource } from './source.ts';

/** 收款日报: what this desk took and gave back on a date, by way of paying and by item. */
export function dayMoney({ views, journal }: QuerySource, date: string): DayReport {
  const rows = views.rows({ kind: 'money', from: date, to: date });
  return dayReport(rows.filter((row) => row.scope?.startsWith(`${journal.desk}#`)));
}
