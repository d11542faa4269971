import { localDate } from '../../../shared/values/time.ts';
import { clockTime, type DueTone, dueTone, span } from '../../kit/format.ts';

export interface DueWords {
  readonly tone: DueTone;
  /** Text key with its values. */
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Minutes and seconds left, for what is watched by the second: `04:12`. Undefined from an hour on and when late. */
export function countDown(due: string, now: number): string | undefined {
  const seconds = Math.floor((Date.parse(due) - now) / 1_000);
  if (seconds < 0 || seconds >= 3_600) return undefined;
  return [Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

const dayMillis = 86_400_000;

/** When something is due, as a clerk would say it: how long overdue, how soon, at what time, tomorrow, on which day. */
export function dueWords(due: string, now: number): DueWords {
  const tone = dueTone(due, now);
  const left = Date.parse(due) - now;
  const time = clockTime(due);
  if (left < 0) {
    const { unit, count } = span(left);
    return { tone, key: `today.over-${unit}`, values: { count } };
  }
  if (left < 60 * 60_000)
    return { tone, key: 'today.in-minutes', values: { count: Math.ceil(left / 60_000) } };
  const day = due.slice(0, 10);
  if (day === localDate(now)) return { tone, key: 'today.at', values: { time } };
  if (day === localDate(now + dayMillis)) return { tone, key: 'today.tomorrow', values: { time } };
  return { tone, key: 'today.on', values: { day: due.slice(5, 10) } };
}
