import type { Entry } from '../../journal/posting.ts';
import type { Area, EntryMeta, LogLine, Projection } from '../area.ts';
import { department } from '../keys/choices.ts';
import { changeSheetDocument } from './document.ts';
import { changeSheetIssued } from './entries.ts';
import { issueChangeSheet } from './issue.ts';
import type { ChangeSheetState } from './state.ts';
import { texts } from './texts.ts';

/** 房产异动表: what changed in rooms and households, told to the departments [RES 5.1.1] [KEYHH 4.2.5]. */
export const area: Area<ChangeSheetState> = {
  name: 'change-sheet',
  subjects: ['change-sheet'],
  commands: [issueChangeSheet],
  entries: [changeSheetIssued],
  foldVersion: 1,
  fold: foldSheet,
  project: projectSheet,
  describe: describeSheet,
  present: (state) => state,
  documents: [changeSheetDocument],
  texts,
};

function foldSheet(state: ChangeSheetState | undefined, entry: Entry, { at, clerk }: EntryMeta) {
  return changeSheetIssued.is(entry) ? { ...entry.data, at, clerk } : state;
}

function projectSheet(subject: string, state: ChangeSheetState): Projection {
  const { number, departments, households, at, clerk } = state;
  const data = { number, departments, households: households.length, clerk };
  const subtitle = `房产异动表 · ${households.length} 户`;
  return {
    rows: [{ kind: 'change-sheet', id: subject, status: 'issued', at, data }],
    search: [{ title: number, subtitle, numbers: [number] }],
  };
}

function describeSheet(entry: Entry): LogLine {
  if (!changeSheetIssued.is(entry)) return { key: 'change-sheet.log.other' };
  const { number, departments, households } = entry.data;
  const names = departments.map((one) => department.label(one).zh).join('、');
  return {
    key: 'change-sheet.log.issued',
    values: { number, households: households.length, departments: names },
  };
}
