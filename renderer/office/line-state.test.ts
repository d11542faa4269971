import { describe, expect, it } from 'vitest';
import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import { clockWords, lineWords } from './line-state.ts';
import { texts } from './texts.ts';

const now = Date.parse('2026-11-21T15:00:00+08:00');
const office = (more: Partial<OfficeStatus>): OfficeStatus => ({
  company: '安居物业',
  address: 'https://zongbu.example:8443',
  state: 'connected',
  waiting: 0,
  lastContact: '2026-11-21T06:59:40.000Z',
  ...more,
});
// Main tells times in UTC; the clerk reads the site's.
const since = '2026-11-21T01:12:00.000Z';

describe('the line to the head office', () => {
  it.each([
    ['not enrolled', undefined, 'plain', 'office.line-none', {}],
    ['connected', office({}), 'green', 'office.line-connected', {}],
    ['at work', office({ state: 'working' }), 'green', 'office.line-working', {}],
    ['sending', office({ state: 'working', waiting: 3 }), 'green', 'office.line-sending', { count: 3 }],
    [
      'off with postings waiting',
      office({ state: 'offline', waiting: 41, lastContact: since }),
      'amber',
      'office.line-waiting',
      { count: 41, since: '09:12' },
    ],
    [
      'off with nothing waiting',
      office({ state: 'offline', lastContact: since }),
      'amber',
      'office.line-offline',
      { count: 0, since: '09:12' },
    ],
    [
      'stopped',
      office({ state: 'stopped', reason: 'revoked', waiting: 2 }),
      'seal',
      'office.line-stopped',
      {},
    ],
  ] as const)(
    'given a desk that is %s, when the bar shows it, then in these words',
    (_how, given, tone, key, values) => {
      expect(lineWords(given, now)).toEqual({ tone, key, values });
      expect(texts.zh[key]).toBeDefined();
    },
  );

  it('given a desk that never got through, when the bar shows it, then it names no time', () => {
    const { lastContact: _never, ...first } = office({ state: 'offline', waiting: 5 });
    expect(lineWords(first, now)).toEqual({
      tone: 'amber',
      key: 'office.line-waiting-ever',
      values: { count: 5 },
    });
    expect(texts.zh['office.line-waiting-ever']).toBeDefined();
    expect(texts.zh['office.line-offline-ever']).toBeDefined();
  });

  it.each([
    [7 * 60_000, 'office.clock-ahead', 'minutes', 7],
    [-(3 * 60_000 + 40_000), 'office.clock-slow', 'minutes', 4],
    [-8 * 3_600_000, 'office.clock-slow', 'hours', 8],
    [365 * 86_400_000, 'office.clock-ahead', 'days', 365],
  ] as const)('given a clock off by %i ms, when it is said, then as %s %s %i', (off, key, unit, count) => {
    expect(clockWords(off)).toEqual({ key, span: { unit, count } });
    expect(texts.zh[key]).toBeDefined();
  });
});
