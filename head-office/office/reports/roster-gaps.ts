import { uncovered } from '../../../shared/domain/roster/coverage.ts';
import { dateAfter, monthOf } from '../../../shared/domain/roster/months.ts';
import { type RosterState, rosterSubject } from '../../../shared/domain/roster/state.ts';
import { type SiteState, settingOf } from '../../../shared/domain/site/settings.ts';
import type { RosterGap } from '../../../shared/office/api.ts';
import { localDate } from '../../../shared/values/time.ts';
import type { OfficeParts } from '../../parts.ts';

const daysAhead = 7;

/** Shifts of today and the six days after it that nobody works, by site. */
export async function rosterGaps(
  { database, clock }: OfficeParts,
  site?: string,
): Promise<ReadonlyMap<string, readonly RosterGap[]>> {
  const today = localDate(clock());
  const dates = Array.from({ length: daysAhead }, (_, day) => dateAfter(today, day));
  const months = [...new Set(dates.map(monthOf))];
  const rows = await database.query<{ site: string; subject: string; text: string }>(
    `SELECT site, subject, state::text AS text FROM served_subject
     WHERE ($1::text IS NULL OR site = $1) AND state IS NOT NULL
       AND (subject = 'site:' || site OR subject = ANY($2::text[]))`,
    [site ?? null, months.map(rosterSubject)],
  );
  const states = new Map(rows.map((row) => [`${row.site} ${row.subject}`, row.text]));
  const gaps = new Map<string, readonly RosterGap[]>();
  for (const one of new Set(rows.map((row) => row.site))) {
    const text = states.get(`${one} site:${one}`);
    // Founded by no desk yet: it has no shifts that anybody could work.
    if (text === undefined) continue;
    const shifts = settingOf(JSON.parse(text) as SiteState, 'shifts');
    const found = months.flatMap((month): readonly RosterGap[] => {
      const ahead = dates.filter((date) => monthOf(date) === month);
      const roster = states.get(`${one} ${rosterSubject(month)}`);
      if (roster === undefined) return ahead.map((date) => ({ date, shift: '', noRoster: true }));
      const { days } = JSON.parse(roster) as RosterState;
      return uncovered(month, days, shifts, ahead[0])
        .filter(({ date }) => ahead.includes(date))
        .map(({ date, shift }) => ({ date, shift: shift.label, noRoster: false }));
    });
    gaps.set(one, found);
  }
  return gaps;
}
