import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { noteAdded, noteDone, noteFollowed } from './entries.ts';
import type { NoteLine, NoteState } from './state.ts';

export function foldNote(state: NoteState | undefined, entry: Entry, meta: EntryMeta): NoteState | undefined {
  const { at, clerk } = meta;
  if (noteAdded.is(entry)) return { ...entry.data, addedAt: at, addedBy: clerk, lines: [] };
  if (!state) return state;
  if (noteFollowed.is(entry)) return withLine(state, { text: entry.data.text, at, clerk });
  if (noteDone.is(entry)) {
    const { text } = entry.data;
    return { ...(text ? withLine(state, { text, at, clerk }) : state), done: { at, clerk } };
  }
  return state;
}

const withLine = (state: NoteState, line: NoteLine): NoteState => ({
  ...state,
  lines: [...state.lines, line],
});

/** [DUTY 4.11] Important work that is not finished blocks the handover. */
export function projectNote(subject: string, state: NoteState): Projection {
  const { text, importance, due, unit, addedAt, addedBy, lines, done } = state;
  const open = done === undefined;
  const blocks = open && importance === 'important';
  const last = lines.at(-1)?.text;
  return {
    rows: [
      {
        kind: 'note',
        id: subject,
        status: open ? 'open' : 'done',
        open,
        at: addedAt,
        ...(due !== undefined && { due }),
        ...(unit !== undefined && { unit }),
        data: {
          text,
          importance,
          addedBy,
          blocks,
          ...(blocks && { rule: 'handover.rule-important' }),
          ...(last !== undefined && { last }),
        },
      },
    ],
  };
}
