import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta } from '../area.ts';
import { importFinished, importPart, importStarted, importUndone } from './entries.ts';
import type { ImportState } from './state.ts';

const nothing = { new: 0, changed: 0, same: 0, refused: 0, residents: 0, withdrawn: 0, kept: 0 };

export function foldImport(
  state: ImportState | undefined,
  entry: Entry,
  meta: EntryMeta,
): ImportState | undefined {
  if (importStarted.is(entry)) {
    return { ...nothing, file: entry.data.file, status: 'running', startedAt: meta.at };
  }
  if (!state) return undefined;
  if (importPart.is(entry)) {
    const part = entry.data;
    return {
      ...state,
      new: state.new + part.new,
      changed: state.changed + part.changed,
      same: state.same + part.same,
      refused: state.refused + part.refused,
      residents: state.residents + part.residents,
    };
  }
  if (importFinished.is(entry)) return { ...state, status: entry.data.cancelled ? 'cancelled' : 'finished' };
  if (importUndone.is(entry)) {
    const { withdrawn, kept, done } = entry.data;
    const status = done ? 'undone' : 'undoing';
    return { ...state, status, withdrawn: state.withdrawn + withdrawn, kept: state.kept + kept };
  }
  return state;
}
