import { dateAfter, datesOf, monthOf, weekday } from '../../../shared/domain/roster/months.ts';
import type { Cell } from './edits.ts';

type Shown = (date: string, staff: string) => readonly string[];

/** The week of a date, Monday to Sunday, as the week before it; what lies in another month stays out. */
export function lastWeek(date: string, people: readonly string[], shown: Shown): readonly Cell[] {
  const monday = dateAfter(date, -weekday(date));
  return Array.from({ length: 7 }, (_, day) => dateAfter(monday, day))
    .filter((day) => monthOf(day) === monthOf(date))
    .flatMap((day) =>
      people.map((staff) => ({ date: day, staff, shifts: shown(dateAfter(day, -7), staff) })),
    );
}

/** One person's days from a date to the end of its month, a pattern over and over; an empty name is a free day. */
export function filled(date: string, staff: string, pattern: readonly string[]): readonly Cell[] {
  return datesOf(monthOf(date))
    .filter((day) => day >= date)
    .map((day, at) => {
      const shift = pattern[at % pattern.length];
      return { date: day, staff, shifts: shift ? [shift] : [] };
    });
}

/**
 * A pattern as it is typed, by letter or by figure: `早早中休` or `1120`. Undefined when a sign stands for nothing.
 * @param signs what stands for what, longest signs first where one begins another
 */
export function patternOf(
  text: string,
  signs: readonly (readonly [string, string])[],
): readonly string[] | undefined {
  const longestFirst = [...signs].sort((a, b) => b[0].length - a[0].length);
  const pattern: string[] = [];
  let rest = text.replace(/\s/g, '');
  while (rest !== '') {
    const found = longestFirst.find(([sign]) => rest.startsWith(sign));
    if (!found) return undefined;
    pattern.push(found[1]);
    rest = rest.slice(found[0].length);
  }
  return pattern.length > 0 ? pattern : undefined;
}
