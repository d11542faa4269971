import type { Entry } from '../../journal/posting.ts';
import type { Area, LogLine, Projection } from '../area.ts';
import { finishImport, importHouseholds } from './decide-import.ts';
import { withdrawImport } from './decide-undo.ts';
import { importFinished, importPart, importStarted, importUndone } from './entries.ts';
import { foldImport } from './fold.ts';
import type { ImportState } from './state.ts';
import { importTexts } from './texts.ts';

/** Rosters read from spreadsheets, and taken back whole. */
export const area: Area<ImportState> = {
  name: 'imports',
  subjects: ['import'],
  commands: [importHouseholds, finishImport, withdrawImport],
  entries: [importStarted, importPart, importFinished, importUndone],
  foldVersion: 1,
  fold: foldImport,
  project: projectImport,
  describe: describeImport,
  present: (state) => state,
  texts: importTexts,
};

function projectImport(subject: string, state: ImportState): Projection {
  const { file, residents, status, kept, withdrawn } = state;
  const households = state.new + state.changed + state.same;
  const data = {
    file,
    households,
    new: state.new,
    changed: state.changed,
    residents,
    status,
    kept,
    withdrawn,
  };
  const id = subject.slice(subject.indexOf(':') + 1);
  return { rows: [{ kind: 'import', id, status, at: state.startedAt, data }] };
}

function describeImport(entry: Entry): LogLine {
  if (importStarted.is(entry)) return { key: 'imports.log.started', values: { file: entry.data.file } };
  if (importPart.is(entry)) return { key: 'imports.log.part', values: entry.data };
  if (importFinished.is(entry)) {
    return { key: entry.data.cancelled ? 'imports.log.cancelled' : 'imports.log.finished' };
  }
  if (importUndone.is(entry)) {
    const { withdrawn, kept } = entry.data;
    return { key: 'imports.log.undone', values: { withdrawn, kept } };
  }
  return { key: 'imports.log.other' };
}
