import { formatMoney } from '../../shared/values/money.ts';
import { localDate } from '../../shared/values/time.ts';

const thousands = /\B(?=(\d{3})+(?!\d))/g;

/** Integer fen as yuan: `￥1,286.50`, `－￥200.00`. */
export function yuan(fen: number): string {
  return `${fen < 0 ? '－' : ''}￥${formatMoney(Math.abs(fen))}`;
}

/** `1,204` */
export function count(number: number): string {
  return String(number).replace(thousands, ',');
}

/** `15:42` of an ISO time with the site's offset. */
export function clockTime(at: string): string {
  return at.slice(11, 16);
}

/** As short as it stays clear: `15:42` today, `11-02 10:05` this year, else `2025-11-02`. */
export function shortTime(at: string, now: number): string {
  const today = localDate(now);
  if (at.slice(0, 10) === today) return clockTime(at);
  if (at.slice(0, 4) === today.slice(0, 4)) return `${at.slice(5, 10)} ${clockTime(at)}`.trim();
  return at.slice(0, 10);
}

/** A length of time in the largest unit that says enough. */
export function span(millis: number): {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
} {
  const minutes = Math.floor(Math.abs(millis) / 60_000);
  if (minutes < 60) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.floor(minutes / 60) };
  return { unit: 'days', count: Math.floor(minutes / 1440) };
}

export type DueTone = 'seal' | 'amber' | 'blue';

/** How a due time stands: missed, within half an hour, or later. */
export function dueTone(due: string, now: number): DueTone {
  const left = Date.parse(due) - now;
  if (left < 0) return 'seal';
  return left <= 30 * 60_000 ? 'amber' : 'blue';
}
