import type { Entry } from '../../journal/posting.ts';
import type { LogLine } from '../area.ts';
import type { ShiftDefinition } from '../shifts/definition.ts';
import { rosterChanged, rosterPlanned, rosterReviewed, rosterSubmitted } from './entries.ts';

export function describeRoster(entry: Entry): LogLine {
  const month = entry.subject.slice('roster:'.length);
  if (rosterPlanned.is(entry)) {
    return { key: 'roster.log.planned', values: { month, count: entry.data.changes.length } };
  }
  if (rosterSubmitted.is(entry)) return { key: 'roster.log.submitted', values: { month } };
  if (rosterReviewed.is(entry)) {
    const { accepted, by, remark = '' } = entry.data;
    const key = accepted ? 'roster.log.reviewed' : 'roster.log.returned';
    return { key, values: { month, name: by.name, remark } };
  }
  if (rosterChanged.is(entry)) {
    const { shifts, changes, reason } = entry.data;
    return {
      key: 'roster.log.changed',
      values: { month, reason },
      changes: changes.map(({ date, staffName, from, to }) => ({
        label: `${date.slice(5)} ${staffName}`,
        from: shiftWords(shifts, from),
        to: shiftWords(shifts, to),
      })),
    };
  }
  return { key: 'roster.log.other' };
}

/** Labels of the named shifts; a dash when free. */
export function shiftWords(shifts: readonly ShiftDefinition[], names: readonly string[]): string {
  const label = (name: string) => shifts.find((shift) => shift.name === name)?.label ?? name;
  return names.map(label).join('、') || '—';
}
