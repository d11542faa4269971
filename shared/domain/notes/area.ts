import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine } from '../area.ts';
import { addNote, finishNote, followNote } from './commands.ts';
import { noteAdded, noteDone, noteFollowed } from './entries.ts';
import { foldNote, projectNote } from './fold.ts';
import { noteForm } from './form.ts';
import type { NoteState } from './state.ts';
import { texts } from './texts.ts';

export const area: Area<NoteState> = {
  name: 'notes',
  subjects: ['note'],
  commands: [addNote, followNote, finishNote],
  entries: [noteAdded, noteFollowed, noteDone],
  foldVersion: 1,
  fold: foldNote,
  project: projectNote,
  describe,
  present: (state) => state,
  forms: [noteForm],
  texts,
};

function describe(entry: Entry): LogLine {
  if (noteAdded.is(entry)) {
    const important = entry.data.importance === 'important';
    const key = important ? 'notes.log.added-important' : 'notes.log.added';
    return { key, values: { text: entry.data.text } };
  }
  if (noteFollowed.is(entry)) return { key: 'notes.log.followed', values: { text: entry.data.text } };
  if (noteDone.is(entry)) return { key: 'notes.log.done', values: { text: entry.data.text ?? '' } };
  return { key: 'notes.log.other' };
}
