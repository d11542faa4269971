/**
 * Hybrid logical clock: `<milliseconds, 12 hex>-<counter, 4 hex>`, so that text order is time order. It never goes
 * back on a desk, whatever the wall clock does, and passes every clock value that the desk has seen.
 */
const pattern = /^[0-9a-f]{12}-[0-9a-f]{4}$/;

export const firstHlc = '000000000000-0000';

/** Milliseconds since 1970 that the clock value stands for. */
export function hlcMillis(hlc: string): number {
  return Number.parseInt(hlc.slice(0, 12), 16);
}

export function isHlc(text: string): boolean {
  return pattern.test(text);
}

/** The next clock value after `last`, at wall time `now` (milliseconds). */
export function nextHlc(last: string, now: number): string {
  const lastMillis = hlcMillis(last);
  if (now > lastMillis) return format(now, 0);
  const counter = Number.parseInt(last.slice(13), 16) + 1;
  return counter > 0xffff ? format(lastMillis + 1, 0) : format(lastMillis, counter);
}

/** The later of two clock values: what a desk goes on from after seeing another desk's posting. */
export function laterHlc(a: string, b: string): string {
  return a > b ? a : b;
}

function format(millis: number, counter: number): string {
  return `${millis.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(4, '0')}`;
}
