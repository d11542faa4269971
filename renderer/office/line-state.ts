import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import { localIso } from '../../shared/values/time.ts';
import { shortTime } from '../kit/format.ts';

export interface LineWords {
  /** Red only where a person has to do something. */
  readonly tone: 'plain' | 'green' | 'amber' | 'seal';
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** How the desk stands with the head office, in a few words for the top bar. */
export function lineWords(office: OfficeStatus | undefined, now: number): LineWords {
  if (!office) return { tone: 'plain', key: 'office.line-none', values: {} };
  const { state, waiting, lastContact } = office;
  if (state === 'stopped') return { tone: 'seal', key: 'office.line-stopped', values: {} };
  if (state === 'offline') {
    const since = lastContact === undefined ? undefined : shortTime(localIso(Date.parse(lastContact)), now);
    const key = `office.line-${waiting > 0 ? 'waiting' : 'offline'}${since === undefined ? '-ever' : ''}`;
    return { tone: 'amber', key, values: { count: waiting, ...(since !== undefined && { since }) } };
  }
  if (waiting > 0) return { tone: 'green', key: 'office.line-sending', values: { count: waiting } };
  return { tone: 'green', key: `office.line-${state}`, values: {} };
}

/** How far and which way the desk's clock is off the head office's; `clockOff` in milliseconds. */
export function clockWords(clockOff: number): {
  readonly key: string;
  readonly span: Span;
} {
  return { key: clockOff > 0 ? 'office.clock-ahead' : 'office.clock-slow', span: spanOf(clockOff) };
}

export interface Span {
  readonly unit: 'minutes' | 'hours' | 'days';
  readonly count: number;
}

/** Milliseconds in the unit in which people would say it. */
export function spanOf(millis: number): Span {
  const minutes = Math.round(Math.abs(millis) / 60_000);
  if (minutes < 120) return { unit: 'minutes', count: minutes };
  if (minutes < 48 * 60) return { unit: 'hours', count: Math.round(minutes / 60) };
  return { unit: 'days', count: Math.round(minutes / 1440) };
}
