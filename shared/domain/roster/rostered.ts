import { hours, localDate } from '../../values/time.ts';
import type { Context } from '../area.ts';
import { comesEarly, occurrenceOn, type PlannedShift } from '../shifts/definition.ts';
import { type SiteState, settingOf } from '../site/settings.ts';
import { dateAfter, monthOf } from './months.ts';
import { type RosterState, rosterSubject } from './state.ts';

/** Somebody whose rostered shift runs, or begins soon. */
export interface Rostered {
  readonly staff: string;
  readonly planned: PlannedShift;
  readonly start: number;
}

/** So long before its start a rostered shift is already the one its clerk comes for. */
const comesFor = hours(4);

/** Who is on now or soon by the reviewed rosters [DUTY 4.1]; a night shift of yesterday may still run. */
export function rosteredNow(context: Pick<Context, 'site' | 'now' | 'state'>): readonly Rostered[] {
  const { now } = context;
  const definitions = settingOf(context.state<SiteState>(`site:${context.site}`), 'shifts');
  return [-1, 0, 1].flatMap((day) => {
    const date = dateAfter(localDate(now), day);
    const roster = context.state<RosterState>(rosterSubject(monthOf(date)));
    if (roster?.status !== 'reviewed') return [];
    return Object.entries(roster.days[date] ?? {}).flatMap(([staff, names]) =>
      definitions
        .filter((definition) => names.includes(definition.name))
        .map((definition) => ({ staff, ...occurrenceOn(definition, date) }))
        .filter(({ start, end }) => start - comesFor <= now && now < end),
    );
  });
}

/** The shift the roster has for somebody now: of those that run the one that starts last, else the next. */
export function rosteredShift(
  context: Pick<Context, 'site' | 'now' | 'state'>,
  staff: string,
): PlannedShift | undefined {
  const mine = rosteredNow(context)
    .filter((one) => one.staff === staff)
    .sort((a, b) => a.start - b.start);
  return (mine.filter((one) => isOn(one, context.now)).at(-1) ?? mine[0])?.planned;
}

/** Who relieves by the roster: of those that are on the one who stays longest, then who comes next. */
export function inRelief(context: Pick<Context, 'site' | 'now' | 'state'>): readonly Rostered[] {
  const all = rosteredNow(context);
  const on = all.filter((one) => isOn(one, context.now));
  const later = all.filter((one) => !on.includes(one));
  return [
    ...on.sort((a, b) => b.planned.endsAt.localeCompare(a.planned.endsAt)),
    ...later.sort((a, b) => a.start - b.start),
  ];
}

const isOn = ({ start }: Rostered, now: number): boolean => start - comesEarly <= now;
