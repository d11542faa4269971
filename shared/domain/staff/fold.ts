import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import {
  roleSchema,
  staffAdded,
  staffChanged,
  staffLeftEntry,
  staffPinChanged,
  staffPinRefused,
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
    return { ...entry.data, id, active: true, addedAt: meta.at, wrongPins: 0 };
  }
  if (!state) return state;
  if (staffChanged.is(entry)) return entry.data.changes.reduce(applyChange, state);
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

type Change = { readonly path: 'name' | 'role' | 'phone'; readonly to: string };

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

export function projectStaff(_subject: string, state: StaffState): Projection {
  return {
    rows: [
      {
        kind: 'staff',
        id: state.id,
        status: state.active ? 'active' : 'left',
        at: state.addedAt,
        data: { name: state.name, role: state.role },
      },
    ],
  };
}
