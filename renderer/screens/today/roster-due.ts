import type { Row } from '../../../shared/domain/area.ts';
import { monthAfter, monthOf } from '../../../shared/domain/roster/months.ts';
import { days, localDate } from '../../../shared/values/time.ts';

/** What has to be done about a month's duty roster. */
export interface RosterDue {
  readonly month: string;
  readonly what: 'missing' | 'draft' | 'returned' | 'submitted';
  /** Milliseconds since 1970. */
  readonly due: number;
}

/** So long before the month ends the next one's roster is asked for. */
const asksFor = days(7);

/**
 * [DUTY 4.1] Next month's roster is reviewed before this month ends: asked for in its last week, on its last day until
 * 18:00. A month that began without one is asked for where the site worked by rosters before it.
 */
export function rosterDue(rosters: readonly Row[], now: number): RosterDue | undefined {
  const month = monthOf(localDate(now));
  const statusOf = (wanted: string) => rosters.find((row) => row.data.month === wanted)?.status;
  const dueOf = (wanted: string) => Date.parse(`${wanted}-01T18:00:00+08:00`) - days(1);
  const begun = rosters.some((row) => String(row.data.month) <= month);
  const asked = begun ? [month, monthAfter(month)] : [monthAfter(month)];
  for (const wanted of asked) {
    const due = dueOf(wanted);
    const status = statusOf(wanted);
    if (status === 'reviewed') continue;
    // A review can be asked for as soon as there is something to review.
    if (status !== 'submitted' && due - now > asksFor) continue;
    const known = status === 'draft' || status === 'returned' || status === 'submitted';
    return { month: wanted, what: known ? status : 'missing', due };
  }
  return undefined;
}
