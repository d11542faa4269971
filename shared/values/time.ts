/** China has one time zone and no summer time; the desk's own zone setting is never trusted. */
const offsetMillis = 8 * 3_600_000;

/** ISO time with the site's offset, to the second: `2026-11-21T15:42:07+08:00`. */
export function localIso(millis: number): string {
  return `${new Date(millis + offsetMillis).toISOString().slice(0, 19)}+08:00`;
}

/** The site's calendar date: `2026-11-21`. */
export function localDate(millis: number): string {
  return localIso(millis).slice(0, 10);
}

export const minutes = (count: number): number => count * 60_000;
export const hours = (count: number): number => count * 3_600_000;
export const days = (count: number): number => count * 86_400_000;

/** `at` moved by so many milliseconds, as ISO time with the site's offset. */
export function shiftIso(at: string, millis: number): string {
  return localIso(Date.parse(at) + millis);
}
