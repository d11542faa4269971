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
  readonly span: { readonly unit: 'minutes' | 'hours' | 'days'; readonly count: number };
} {
  const minutes = Math.round(Math.abs(clockOff) / 60_000);
  const span =
    minutes < 120
      ? ({ unit: 'minutes', count: minutes } as const)
      : minutes < 48 * 60
        ? ({ unit: 'hours', count: Math.round(minutes / 60) } as const)
        : ({ unit: 'days', count: Math.round(minutes / 1440) } as const);
  return { key: clockOff > 0 ? 'office.clock-ahead' : 'office.clock-slow', span };
}
