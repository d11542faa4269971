import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { documentRequested, printEnded, printSettled, printStarted } from './entries.ts';
import type { JobState, JobStatus } from './state.ts';

const settledStatus: Readonly<Record<'printed' | 'again' | 'dropped', JobStatus>> = {
  printed: 'confirmed',
  again: 'replaced',
  dropped: 'dropped',
};

export function foldJob(state: JobState | undefined, entry: Entry, meta: EntryMeta): JobState | undefined {
  if (documentRequested.is(entry)) {
    const requested = { desk: meta.desk, requestedBy: meta.clerk, requestedAt: meta.at };
    return { ...entry.data, ...requested, status: 'wanted' };
  }
  if (!state) return state;
  if (printStarted.is(entry)) return { ...state, status: 'started' };
  if (printEnded.is(entry)) {
    const { status, printer, sha256, reason } = entry.data;
    // A later report without a reason replaces an earlier reason; the archived file stays the same one.
    const { reason: _earlier, ...rest } = state;
    return {
      ...rest,
      status,
      printer,
      endedAt: meta.at,
      ...(sha256 === undefined ? {} : { sha256 }),
      ...(reason === undefined ? {} : { reason }),
    };
  }
  if (printSettled.is(entry)) {
    return { ...state, status: settledStatus[entry.data.outcome], settledBy: meta.clerk };
  }
  return state;
}
