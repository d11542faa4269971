import type { Entry } from '../../journal/posting.ts';
import { maskPhone } from '../../values/mask.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { conflictsAfter, settledConflicts } from '../conflict.ts';
import { conflictRow } from '../conflict-row.ts';
import {
  roleSchema,
  staffAdded,
  staffChanged,
  staffLeftEntry,
  staffPinChanged,
  staffPinRefused,
  staffSettled,
  staffSignedOn,
} from './entries.ts';
import { waitAfter } from './pin-wait.ts';
import type { StaffState } from './state.ts';

export function foldStaff(
  state: StaffState | undefined,
  entry: Entry,
  meta: EntryMeta,
): StaffState | undefined {
  if (staffAdded.is(entry)) {
    const id = entry.subject.slice('staff:'.length);
    return { ...entry.data, id, active: true, addedAt: meta.at, wrongPins: 0, conflicts: [] };
  }
  if (!state) return state;
  if (staffChanged.is(entry)) {
    return entry.data.changes.reduce((now, change) => changed(now, change, meta), state);
  }
  if (staffSettled.is(entry)) {
    const { path, from, value, seen } = entry.data;
    const conflicts = settledConflicts(state.conflicts, { path, seen });
    return changed({ ...state, conflicts }, { path, from, to: value }, meta);
  }
  if (staffPinChanged.is(entry)) return { ...forgiven(state), pinHash: entry.data.pinHash };
  if (staffLeftEntry.is(entry)) return { ...state, active: false, leftAt: meta.at };
  if (staffSignedOn.is(entry)) return { ...forgiven(state), lastSignOn: meta.at };
  if (staffPinRefused.is(entry)) {
    const wrongPins = state.wrongPins + 1;
    const waitUntil = waitAfter(wrongPins, meta.at);
    return { ...state, wrongPins, ...(waitUntil === undefined ? {} : { waitUntil }) };
  }
  return state;
}

type Change = { readonly path: 'name' | 'role' | 'phone'; readonly from: string; readonly to: string };

function changed(state: StaffState, change: Change, meta: EntryMeta): StaffState {
  const conflicts = conflictsAfter(state.conflicts, change, state[change.path] ?? '', meta);
  return applyChange({ ...state, conflicts }, change);
}

function applyChange(state: StaffState, { path, to }: Change): StaffState {
  if (path === 'name') return { ...state, name: to };
  if (path === 'role') return { ...state, role: roleSchema.parse(to) };
  const { phone: _, ...rest } = state;
  return to === '' ? rest : { ...rest, phone: to };
}

function forgiven(state: StaffState): StaffState {
  const { waitUntil: _, ...rest } = state;
  return { ...rest, wrongPins: 0 };
}

export function projectStaff(subject: string, state: StaffState): Projection {
  return {
    rows: [
      {
        kind: 'staff',
        id: state.id,
        status: state.active ? 'active' : 'left',
        at: state.addedAt,
        data: { name: state.name, role: state.role },
      },
      ...state.conflicts.map((one) =>
        conflictRow(subject, one, {
          label: `staff.${one.path}`,
          of: state.name,
          textOf: (value) => shownValue(one.path, String(value)),
        }),
      ),
    ],
  };
}

/** A role stays a text key's last part: the screen has the words. */
function shownValue(path: string, value: string): string {
  return path === 'phone' && value !== '' ? maskPhone(value) : value;
}
