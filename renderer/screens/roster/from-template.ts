import { z } from 'zod';
import type { Row } from '../../../shared/domain/area.ts';
import { dateAfter, datesOf, monthOf, weekday } from '../../../shared/domain/roster/months.ts';
import type { Cell } from './edits.ts';

/** For each weekday, Monday first, the shifts and how many people. */
export interface RosterTemplate {
  readonly id: string;
  readonly name: string;
  readonly weekdays: readonly (readonly { readonly shift: string; readonly people: number }[])[];
}

const data = z.object({
  name: z.string(),
  weekdays: z.array(z.array(z.object({ shift: z.string(), people: z.number() }))).length(7),
});

/** The template of a row; undefined when it is of a later version that this one cannot read. */
export function templateOf(row: Pick<Row, 'id' | 'data'>): RosterTemplate | undefined {
  const read = data.safeParse(row.data);
  return read.success ? { id: row.id, ...read.data } : undefined;
}

/** Nobody is put on a seventh day in a row. */
const longestRun = 6;

interface Filling {
  /** The first day that is filled; it goes on to the end of its month. */
  readonly date: string;
  /** Staff ids, whoever shall be taken first at the front. */
  readonly people: readonly string[];
  /** Shifts that the site has; others of the template are left out. */
  readonly shifts: readonly string[];
  shown(date: string, staff: string): readonly string[];
}

/**
 * The rest of a month as the head office's template asks for it. What is planned already stays and counts; whoever has
 * worked least is put on next. Where there are not enough people the gap stays open for the clerk to see.
 */
export function fromTemplate(
  template: RosterTemplate,
  { date, people, shifts, shown }: Filling,
): readonly Cell[] {
  const written = new Map<string, readonly string[]>();
  const on = (day: string, staff: string) => written.get(`${day} ${staff}`) ?? shown(day, staff);
  const month = datesOf(monthOf(date));
  const load = new Map(
    people.map((staff) => [staff, month.filter((day) => shown(day, staff).length > 0).length]),
  );
  const runBefore = (day: string, staff: string) => {
    let run = 0;
    while (run < longestRun && on(dateAfter(day, -run - 1), staff).length > 0) run += 1;
    return run;
  };
  for (const day of month.filter((one) => one >= date)) {
    for (const { shift, people: wanted } of template.weekdays[weekday(day)] ?? []) {
      if (!shifts.includes(shift)) continue;
      const there = people.filter((staff) => on(day, staff).includes(shift)).length;
      const free = people
        .filter((staff) => on(day, staff).length === 0 && runBefore(day, staff) < longestRun)
        .sort((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0));
      for (const staff of free.slice(0, Math.max(0, wanted - there))) {
        written.set(`${day} ${staff}`, [shift]);
        load.set(staff, (load.get(staff) ?? 0) + 1);
      }
    }
  }
  return [...written].map(([key, names]) => ({
    date: key.slice(0, 10),
    staff: key.slice(11),
    shifts: names,
  }));
}
