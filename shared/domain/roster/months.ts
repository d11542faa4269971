/** A month as `2026-12`; the word after `roster:`. */
export const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/;

/** The dates of a month, `2026-12-01` first. */
export function datesOf(month: string): readonly string[] {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: last }, (_, day) => `${month}-${String(day + 1).padStart(2, '0')}`);
}

export function monthOf(date: string): string {
  return date.slice(0, 7);
}

/** The month so many months later; a negative count goes back. */
export function monthAfter(month: string, count = 1): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7);
}

/** The date so many days later; a negative count goes back. */
export function dateAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}
