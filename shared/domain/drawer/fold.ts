import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import {
  drawerCounted,
  drawerHandedIn,
  drawerOpened,
  drawerPeriodClosed,
  drawerPeriodSummed,
} from './entries.ts';
import type { DrawerAreaState } from './state.ts';

/** The drawer, a hand-in or a closed period after one more entry. */
export function fold(
  state: DrawerAreaState | undefined,
  entry: Entry,
  meta: EntryMeta,
): DrawerAreaState | undefined {
  const { at, clerk, approver } = meta;
  if (drawerOpened.is(entry)) {
    return { kind: 'drawer', desk: idOf(entry.subject), period: 1, float: entry.data.float, openedAt: at };
  }
  if (drawerHandedIn.is(entry)) return { kind: 'hand-in', ...entry.data, at, clerk };
  if (drawerPeriodSummed.is(entry)) {
    return { kind: 'drawer-period', ...entry.data, closedAt: at, clerk, approver };
  }
  if (state?.kind !== 'drawer') return state;
  if (drawerCounted.is(entry)) {
    const { denominations, counted, expected, difference } = entry.data;
    return { ...state, lastCount: { denominations, counted, expected, difference, at, clerk } };
  }
  if (drawerPeriodClosed.is(entry)) {
    const { period, nextFloat } = entry.data;
    return { kind: 'drawer', desk: state.desk, period: period + 1, float: nextFloat, openedAt: at };
  }
  return state;
}

const idOf = (subject: string): string => subject.slice(subject.indexOf(':') + 1);
