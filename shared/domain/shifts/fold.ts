import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { shiftClosed, shiftOpened } from './entries.ts';
import type { ShiftState } from './state.ts';

export function foldShift(
  state: ShiftState | undefined,
  entry: Entry,
  meta: EntryMeta,
): ShiftState | undefined {
  if (shiftOpened.is(entry)) return { ...entry.data, openedAt: meta.at };
  if (state && shiftClosed.is(entry)) {
    const { how, ...rest } = entry.data;
    return { ...state, ...rest, closedHow: how, closedAt: meta.at, closedBy: meta.approver || meta.clerk };
  }
  return state;
}

export function projectShift(subject: string, state: ShiftState): Projection {
  const open = state.closedAt === undefined;
  const { staff, staffName, name, label, startsAt, endsAt } = state;
  return {
    rows: [
      {
        kind: 'shift',
        id: subject,
        scope: state.desk,
        status: open ? 'open' : 'closed',
        open,
        at: state.openedAt,
        data: { staff, staffName, name, label, startsAt, endsAt, closedAt: state.closedAt ?? '' },
      },
    ],
  };
}
