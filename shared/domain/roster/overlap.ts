import type { ShiftDefinition } from '../shifts/definition.ts';

/** Minutes since the midnight the shift's day begins with; a night shift ends after 24 hours. */
export function shiftSpan({ startsAt, endsAt }: ShiftDefinition): {
  readonly start: number;
  readonly end: number;
} {
  const start = minuteOf(startsAt);
  const end = minuteOf(endsAt);
  return { start, end: end > start ? end : end + 24 * 60 };
}

/** [DUTY 4.2] Two of the named shifts of one day that overlap, or undefined. */
export function overlapOf(
  shifts: readonly ShiftDefinition[],
  names: readonly string[],
): readonly [ShiftDefinition, ShiftDefinition] | undefined {
  const inOrder = shifts
    .filter((shift) => names.includes(shift.name))
    .map((shift) => ({ shift, ...shiftSpan(shift) }))
    .sort((a, b) => a.start - b.start);
  for (const [place, later] of inOrder.entries()) {
    const earlier = inOrder[place - 1];
    if (earlier && later.start < earlier.end) return [earlier.shift, later.shift];
  }
  return undefined;
}

const minuteOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
