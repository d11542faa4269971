import type { Entry } from '../../journal/posting.ts';
import type { LogLine } from '../area.ts';
import { documentRequested, printEnded, printSettled, printStarted } from './entries.ts';

/** Lines of the log. The document is named by its number, which is the rest of its subject. */
export function describeJob(entry: Entry): LogLine {
  if (documentRequested.is(entry)) {
    const { subject, copy, reprint } = entry.data;
    const number = subject.slice(subject.indexOf(':') + 1);
    if (reprint === 0) return { key: 'printing.log.requested', values: { number, copy } };
    return { key: 'printing.log.reprint', values: { number, copy, count: reprint } };
  }
  if (printStarted.is(entry)) return { key: 'printing.log.started' };
  if (printEnded.is(entry)) {
    const { status, printer } = entry.data;
    return { key: `printing.log.${status}`, values: { printer } };
  }
  if (printSettled.is(entry)) return { key: `printing.log.settled-${entry.data.outcome}` };
  return { key: 'log.unknown', values: { type: entry.type } };
}
