import type { Entry } from '../../journal/posting.ts';
import { maskPhone } from '../../values/mask.ts';
import type { LogLine } from '../area.ts';
import {
  staffAdded,
  staffChanged,
  staffLeftEntry,
  staffPinChanged,
  staffPinRefused,
  staffSettled,
  staffSignedOn,
} from './entries.ts';

export function describeStaff(entry: Entry): LogLine {
  if (staffAdded.is(entry)) return { key: 'staff.log.added', values: { name: entry.data.name } };
  if (staffChanged.is(entry)) {
    return { key: 'staff.log.changed', changes: entry.data.changes.map(shownChange) };
  }
  if (staffSettled.is(entry)) {
    const { path, from, value } = entry.data;
    return { key: 'staff.log.settled', changes: [shownChange({ path, from, to: value })] };
  }
  if (staffPinChanged.is(entry)) {
    return { key: entry.data.reset ? 'staff.log.pin-reset' : 'staff.log.pin-changed' };
  }
  if (staffLeftEntry.is(entry)) return { key: 'staff.log.left', values: { reason: entry.data.reason ?? '' } };
  if (staffSignedOn.is(entry)) return { key: 'staff.log.signed-on', values: { desk: entry.data.desk } };
  if (staffPinRefused.is(entry)) return { key: 'staff.log.pin-refused' };
  return { key: 'staff.log.other' };
}

type Change = { readonly path: string; readonly from: string; readonly to: string };

function shownChange({ path, from, to }: Change): Change & { readonly label: string } {
  const shown = (value: string): string => {
    if (path === 'role') return `staff.role.${value}`;
    return path === 'phone' && value !== '' ? maskPhone(value) : value;
  };
  return { path, label: `staff.${path}`, from: shown(from), to: shown(to) };
}
