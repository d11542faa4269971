import { expect, test } from 'vitest';
import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { fits, linesShown, markOf } from './timeline-kinds.ts';

function entry(...keys: readonly string[]): LogEntry {
  const lines = keys.map((key) => ({
    key,
    values: {},
    changes: [],
    subject: 'unit:3-2-1201',
    erased: false,
  }));
  const head = { posting: 'A1-0000000001', seq: 1, page: 1, at: '2026-11-21T08:00:00+08:00' };
  return { ...head, clerk: '王琳', approver: '', command: 'issueReceipt', lines };
}

test('given a receipt with its three copies, when shown, then one line says it', () => {
  const shown = linesShown(
    entry('receipts.log.issued-unit', 'printing.log.requested', 'printing.log.requested'),
  );
  expect(shown.map((line) => line.key)).toEqual(['receipts.log.issued-unit']);
});

test('given a reprint, which is only papers, when shown, then it is not lost', () => {
  expect(linesShown(entry('printing.log.reprint', 'printing.log.reprint'))).toHaveLength(1);
});

test('given a refund, when shown, then the refund is said once', () => {
  expect(linesShown(entry('receipts.log.refunded', 'receipts.log.refund-issued'))).toHaveLength(1);
});

test('given a lost key, when marked, then it stands out and counts as a key', () => {
  expect(markOf('keys.log.lost')).toEqual({ word: 'lost', tone: 'seal', kind: 'keys' });
});

test('given the filter for changes, when somebody only looked at a number, then it is no change', () => {
  expect(fits(entry('households.log.revealed'), 'changes')).toBe(false);
  expect(fits(entry('households.log.changed'), 'changes')).toBe(true);
  expect(fits(entry('households.log.revealed'), 'all')).toBe(true);
});

test('given a person who was erased, when marked, then it says so and counts as a change', () => {
  expect(markOf('privacy.log.request')).toEqual({ word: 'erased', tone: 'amber', kind: 'changes' });
  expect(markOf('households.log.restated').word).toBe('erased');
});

test('given a line of an area that is not known here, when marked, then it still shows', () => {
  expect(markOf('complaints.log.opened').word).toBe('other');
});
