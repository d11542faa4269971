import { z } from 'zod';
import { days, hours, localDate, localIso, minutes } from '../../values/time.ts';

/** One shift of the site's day. An end that is not after the start lies on the next day: a night shift. */
export interface ShiftDefinition {
  /** Word in the journal: `early`. */
  readonly name: string;
  /** What clerks call it: 早班. */
  readonly label: string;
  /** Wall clock, `08:00`. */
  readonly startsAt: string;
  readonly endsAt: string;
}

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'error.date');

export const shiftDefinitionSchema: z.ZodType<ShiftDefinition> = z.strictObject({
  name: z
    .string()
    .trim()
    .regex(/^[a-z][a-z0-9-]{0,19}$/, 'error.required'),
  label: z.string().trim().min(1, 'error.required').max(10, 'error.text-long'),
  startsAt: clock,
  endsAt: clock,
});

/** [DUTY 4.2] What a site works by until it defines its own. */
export const defaultShifts: readonly ShiftDefinition[] = [
  { name: 'early', label: '早班', startsAt: '08:00', endsAt: '16:00' },
  { name: 'middle', label: '中班', startsAt: '12:00', endsAt: '20:00' },
];

/** A shift on a certain day. */
export interface PlannedShift {
  readonly name: string;
  readonly label: string;
  /** ISO times with offset. */
  readonly startsAt: string;
  readonly endsAt: string;
}

/** How long before its start a shift is already the one a clerk means when signing on. */
export const comesEarly = minutes(30);

/**
 * The shift a clerk who signs on now most likely begins: of those running or about to start, the one that starts
 * last. Outside all of them it is extra time of eight hours.
 */
export function shiftAt(definitions: readonly ShiftDefinition[], now: number): PlannedShift {
  const running = around(definitions, now)
    .filter(({ start, end }) => start - comesEarly <= now && now < end)
    .sort((a, b) => b.start - a.start);
  const best = running[0];
  if (best) return best.planned;
  return { name: 'extra', label: '加班', startsAt: localIso(now), endsAt: localIso(now + hours(8)) };
}

/** The occurrence of the named shift nearest to now, or undefined when the site has no such shift. */
export function shiftNamed(
  definitions: readonly ShiftDefinition[],
  name: string,
  now: number,
): PlannedShift | undefined {
  const distance = ({ start, end }: Occurrence) => (now < start ? start - now : Math.max(0, now - end));
  const named = around(
    definitions.filter((definition) => definition.name === name),
    now,
  );
  return named.sort((a, b) => distance(a) - distance(b))[0]?.planned;
}

export interface Occurrence {
  readonly start: number;
  readonly end: number;
  readonly planned: PlannedShift;
}

/** Yesterday's, today's and tomorrow's: a night shift that began yesterday may still run. */
function around(definitions: readonly ShiftDefinition[], now: number): Occurrence[] {
  return definitions.flatMap((definition) =>
    [-1, 0, 1].map((day) => occurrenceOn(definition, localDate(now + days(day)))),
  );
}

/** The shift as it is worked on a date; one that ends after midnight belongs to the date it starts on. */
export function occurrenceOn(definition: ShiftDefinition, date: string): Occurrence {
  const start = Date.parse(`${date}T${definition.startsAt}:00+08:00`);
  const sameDay = Date.parse(`${date}T${definition.endsAt}:00+08:00`);
  const end = sameDay > start ? sameDay : sameDay + days(1);
  const { name, label } = definition;
  return { start, end, planned: { name, label, startsAt: localIso(start), endsAt: localIso(end) } };
}
