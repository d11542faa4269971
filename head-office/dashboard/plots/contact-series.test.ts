import { expect, test } from 'vitest';
import type { DeskSummary, SiteSummary } from '../../../shared/office/api.ts';
import { allInTouch, contactLines, contactTone, oldestContact } from './contact-series.ts';

const now = Date.parse('2026-11-21T15:00:00+08:00');
const desk = (desk: string, more: Partial<DeskSummary> = {}): DeskSummary => ({
  desk,
  name: desk,
  lastContact: '2026-11-21T15:00:00+08:00',
  waiting: 0,
  lastSeq: 1,
  revoked: false,
  quarantined: 0,
  ...more,
});
const site = (name: string, ...desks: DeskSummary[]): SiteSummary => ({
  site: name,
  name,
  postings: 1,
  behind: 0,
  desks,
  openUrgent: 0,
  missed: 0,
  alarms: 0,
  rosterGaps: 0,
  today: 0,
});

test('given sites of which one is silent, then it comes first with the hours of its most silent desk', () => {
  const silent = desk('A2', { lastContact: '2026-11-21T12:00:00+08:00', waiting: 46 });
  expect(contactLines([site('a', desk('A1')), site('b', desk('A1', { waiting: 4 }), silent)], now)).toEqual([
    { site: 'b', name: 'b', waiting: 50, silentHours: 3 },
    { site: 'a', name: 'a', waiting: 0, silentHours: 0 },
  ]);
});

test('given a revoked desk, then its silence does not count', () => {
  const gone = desk('A2', { lastContact: '2026-01-01T00:00:00+08:00', waiting: 9, revoked: true });
  expect(contactLines([site('a', desk('A1'), gone)], now)).toEqual([
    { site: 'a', name: 'a', waiting: 0, silentHours: 0 },
  ]);
});

test('given a desk that was never heard of, then no time is made up', () => {
  const { lastContact: _, ...never } = desk('A2');
  expect(contactLines([site('a', desk('A1'), never)], now)).toEqual([{ site: 'a', name: 'a', waiting: 0 }]);
  expect(oldestContact([])).toBeUndefined();
});

test('given the last contact, then its colour says whether somebody should call', () => {
  expect(contactTone('2026-11-21T14:45:00+08:00', now)).toBe('green');
  expect(contactTone('2026-11-21T14:44:59+08:00', now)).toBe('amber');
  expect(contactTone('2026-11-20T14:59:59+08:00', now)).toBe('seal');
  expect(contactTone(undefined, now)).toBe('plain');
});

test('given desks of which each was just heard of, then all is well; not when one has something or was never heard of', () => {
  const well = { site: 'a', name: 'a', waiting: 0, silentHours: 0.2 };
  expect(allInTouch([well])).toBe(true);
  expect(allInTouch([well, { ...well, waiting: 1 }])).toBe(false);
  expect(allInTouch([well, { ...well, silentHours: 0.3 }])).toBe(false);
  expect(allInTouch([{ site: 'b', name: 'b', waiting: 0 }])).toBe(false);
});
