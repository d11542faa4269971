import { expect, it } from 'vitest';
import { farFuture } from '../../shared/sync/protocol.ts';
import { officeStatus, type SyncFacts } from './sync-status.ts';

const now = Date.UTC(2026, 10, 22);
const day = 86_400_000;
const facts: SyncFacts = {
  ...{ company: '安居物业', address: 'https://office', waiting: 0, metered: false, trouble: undefined },
  ...{ stopped: undefined, lastContact: now, clockOff: 0, bookClock: now, now },
};

it('[SYNC] given a book whose clock is days ahead of the head office, then the desk says how far, whatever its PC says', () => {
  expect(officeStatus(facts).bookAhead).toBeUndefined();
  expect(officeStatus({ ...facts, bookClock: now + farFuture }).bookAhead).toBeUndefined();
  expect(officeStatus({ ...facts, bookClock: now + 40 * day }).bookAhead).toBe(40 * day);
  // The PC's clock is the one that is wrong, and the book goes with it.
  const wrong = { ...facts, now: now + 40 * day, clockOff: 40 * day, bookClock: now + 40 * day };
  expect(officeStatus(wrong)).toMatchObject({ bookAhead: 40 * day, clockOff: 40 * day });
  // Nothing to compare with yet.
  expect(officeStatus({ ...wrong, lastContact: undefined }).bookAhead).toBeUndefined();
});
