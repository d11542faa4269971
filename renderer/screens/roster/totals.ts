import { shiftSpan } from '../../../shared/domain/roster/overlap.ts';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';

export interface Totals {
  readonly count: number;
  readonly hours: number;
  /** By name of the shift. */
  readonly of: ReadonlyMap<string, number>;
}

/** What somebody works in a month; hours of a shift the site no longer has are not known and not counted. */
export function totalsOf(
  dates: readonly string[],
  shifts: readonly ShiftDefinition[],
  shown: (date: string) => readonly string[],
): Totals {
  const of = new Map<string, number>();
  for (const name of dates.flatMap(shown)) of.set(name, (of.get(name) ?? 0) + 1);
  const minutes = shifts.reduce((sum, shift) => {
    const { start, end } = shiftSpan(shift);
    return sum + (of.get(shift.name) ?? 0) * (end - start);
  }, 0);
  const count = [...of.values()].reduce((sum, some) => sum + some, 0);
  return { count, hours: Math.round(minutes / 6) / 10, of };
}
