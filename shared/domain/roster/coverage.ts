import type { ShiftDefinition } from '../shifts/definition.ts';
import { datesOf } from './months.ts';
import type { RosterDays } from './state.ts';

/** A shift that nobody works on a date. */
export interface Gap {
  readonly date: string;
  readonly shift: ShiftDefinition;
}

/** Every shift of every day from a date on that has nobody. */
export function uncovered(
  month: string,
  days: RosterDays,
  shifts: readonly ShiftDefinition[],
  from = '',
): readonly Gap[] {
  return datesOf(month)
    .filter((date) => date >= from)
    .flatMap((date) => {
      const worked = new Set(Object.values(days[date] ?? {}).flat());
      return shifts.filter((shift) => !worked.has(shift.name)).map((shift) => ({ date, shift }));
    });
}
