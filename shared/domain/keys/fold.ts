import { applyChanges } from '../../forms/changes.ts';
import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { keyAdded, keyChanged, keyRetired, keySlipIssued, keySlipReturned } from './entries.ts';
import { isSlip, type KeysState } from './state.ts';

export function foldKeys(state: KeysState | undefined, entry: Entry, meta: EntryMeta): KeysState | undefined {
  if (keyAdded.is(entry)) return { ...entry.data, addedAt: meta.at };
  if (keySlipIssued.is(entry)) {
    return { ...entry.data, issuedAt: meta.at, clerk: meta.clerk, returns: [] };
  }
  if (!state) return undefined;
  if (isSlip(state)) {
    if (!keySlipReturned.is(entry)) return state;
    const { count, lost, by, receivedBy, remark } = entry.data;
    const back = { count, lost, by, receivedBy, at: meta.at, ...(remark ? { remark } : {}) };
    return { ...state, returns: [...state.returns, back] };
  }
  if (keyChanged.is(entry)) {
    return applyChanges(
      state,
      entry.data.changes.map(({ path, to }) => ({ path, value: to })),
    );
  }
  return keyRetired.is(entry) ? { ...state, retiredAt: meta.at } : state;
}
