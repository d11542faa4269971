import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { forkKept, forkSettled } from './entries.ts';
import type { ForkState } from './state.ts';

export function foldFork(state: ForkState | undefined, entry: Entry, meta: EntryMeta): ForkState | undefined {
  if (forkKept.is(entry)) {
    const { id, desk, hash, at, clerk, approver, command, body } = entry.data.posting;
    if (state?.kept.some((one) => one.hash === hash)) return state;
    const subjects = [...new Set(body.flatMap((part) => (part ? [part.entry.subject] : [])))];
    const kept = { hash, at, clerk, approver, command, subjects, keptIn: meta.posting };
    // Another copy came to light after the first was settled: a leader has to look again.
    return { posting: id, desk, keptAt: meta.at, kept: [...(state?.kept ?? []), kept] };
  }
  if (state && forkSettled.is(entry)) {
    return { ...state, settled: { text: entry.data.text, at: meta.at, clerk: meta.clerk } };
  }
  return state;
}

/** Open until a leader has settled it: both books may have given a number to somebody on paper. */
export function projectFork(subject: string, state: ForkState): Projection {
  const { posting, desk, keptAt, kept, settled } = state;
  const subjects = [...new Set(kept.flatMap((one) => one.subjects))];
  const [first] = kept;
  return {
    rows: [
      {
        kind: 'fork',
        id: subject,
        status: settled ? 'settled' : 'open',
        open: settled === undefined,
        at: keptAt,
        scope: desk,
        data: {
          posting,
          desk,
          writtenAt: first?.at ?? '',
          clerk: first?.clerk ?? '',
          command: first?.command ?? '',
          subjects,
          copies: kept.length,
          text: settled?.text ?? '',
          settledBy: settled?.clerk ?? '',
        },
      },
    ],
  };
}
