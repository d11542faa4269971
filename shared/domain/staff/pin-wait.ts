import { minutes, shiftIso } from '../../values/time.ts';
import type { StaffState } from './state.ts';

/** Typing wrongly twice costs nothing. */
const freeTries = 3;
const firstWait = 5_000;
const longestWait = minutes(5);

/** The n-th wrong PIN in a row makes its owner wait: 5 s, 10 s, 20 s ... at most five minutes. */
export function waitAfter(wrongPins: number, at: string): string | undefined {
  if (wrongPins < freeTries) return undefined;
  return shiftIso(at, Math.min(longestWait, firstWait * 2 ** (wrongPins - freeTries)));
}

/**
 * Milliseconds until a PIN of this person is looked at again, 0 for now. Never more than the longest wait: a clock
 * set back must not lock anybody out.
 */
export function pinWaitMillis(state: Pick<StaffState, 'waitUntil'> | undefined, now: number): number {
  if (state?.waitUntil === undefined) return 0;
  return Math.min(longestWait, Math.max(0, Date.parse(state.waitUntil) - now));
}
