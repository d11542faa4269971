import type { LogEntry } from '../../../shared/bridge/answers.ts';
import type { Tone } from '../../kit/card.tsx';

export type LogLine = LogEntry['lines'][number];
export type TimelineKind = 'receipts' | 'keys' | 'changes' | 'other';

export const timelineFilters = ['all', 'receipts', 'keys', 'changes'] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

interface Mark {
  /** Part of the text key `household.mark.*`. */
  readonly word: string;
  readonly tone: Tone;
  readonly kind: TimelineKind;
}

/** By the line's text key; the longest that fits. */
const marks: readonly (readonly [string, Mark])[] = [
  ['households.log.registered', { word: 'registered', tone: 'blue', kind: 'changes' }],
  ['households.log.settled', { word: 'settled', tone: 'blue', kind: 'changes' }],
  ['households.log.revealed', { word: 'revealed', tone: 'plain', kind: 'other' }],
  ['households.log.informed', { word: 'informed', tone: 'green', kind: 'changes' }],
  ['households.log.restated', { word: 'erased', tone: 'amber', kind: 'changes' }],
  ['households.log.', { word: 'changed', tone: 'blue', kind: 'changes' }],
  ['receipts.log.issued', { word: 'receipt', tone: 'green', kind: 'receipts' }],
  ['receipts.log.voided', { word: 'voided', tone: 'amber', kind: 'receipts' }],
  ['receipts.log.', { word: 'refunded', tone: 'blue', kind: 'receipts' }],
  ['keys.log.issued', { word: 'lent', tone: 'amber', kind: 'keys' }],
  ['keys.log.returned', { word: 'returned', tone: 'green', kind: 'keys' }],
  ['keys.log.lost', { word: 'lost', tone: 'seal', kind: 'keys' }],
  ['keys.log.', { word: 'key', tone: 'plain', kind: 'keys' }],
  ['privacy.log.', { word: 'erased', tone: 'amber', kind: 'changes' }],
  ['notes.log.', { word: 'note', tone: 'plain', kind: 'other' }],
  ['printing.log.', { word: 'print', tone: 'plain', kind: 'other' }],
];

const unknown: Mark = { word: 'other', tone: 'plain', kind: 'other' };

export function markOf(key: string): Mark {
  return marks.find(([start]) => key.startsWith(start))?.[1] ?? unknown;
}

/** A line of the journal as the timeline shows it: papers that were printed with it are no news of their own. */
export function linesShown(entry: LogEntry): readonly LogLine[] {
  const own = entry.lines.filter((line) => !line.key.startsWith('printing.log.') && !isSlipOf(line.key));
  return own.length > 0 ? own : entry.lines.slice(0, 1);
}

/** The refund's own paper says the same as the refund. */
function isSlipOf(key: string): boolean {
  return key === 'receipts.log.refund-issued';
}

export function fits(entry: LogEntry, filter: TimelineFilter): boolean {
  return filter === 'all' || linesShown(entry).some((line) => markOf(line.key).kind === filter);
}
