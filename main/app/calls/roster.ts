import type { ImportDesk, RosterImport } from '../../import/roster-import.ts';
import { UnreadableFile } from '../../import/sheet.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { isCancelled } from '../long-work.ts';

/** Only an import needs what reads spreadsheets. */
const rosterImport = () => import('../../import/roster-import.ts');

/** Bringing a community in from its roster: look first, then write, and take it back if it was the wrong file. */
export function rosterCalls(
  state: DeskState,
): Pick<Handlers, 'chooseImport' | 'importRows' | 'runImport' | 'undoImport'> {
  let chosen: RosterImport | undefined;
  const desk: ImportDesk = {
    run: (envelope) => state.engine.desk.run(envelope, state.session),
    runTogether: (envelopes, watch) => state.engine.desk.runTogether(envelopes, state.session, watch),
  };
  return {
    async chooseImport() {
      const path = await state.shell.chooseRoster();
      if (path === undefined) return null;
      const { previewRoster } = await rosterImport();
      try {
        chosen = await state.work.run('import', (options) => previewRoster(state.engine, path, options));
        return { ok: true, preview: chosen.preview };
      } catch (error) {
        if (error instanceof UnreadableFile) return { ok: false, code: error.code };
        if (isCancelled(error)) return null;
        throw error;
      }
    },
    importRows({ result, page, size }) {
      const rows = (chosen?.rows ?? []).filter((row) => result === undefined || row.result === result);
      return { rows: rows.slice(page * size, (page + 1) * size), total: rows.length };
    },
    async runImport() {
      const roster = chosen;
      if (!roster) throw new Error('No roster was chosen');
      const { runImport } = await rosterImport();
      const done = await state.work.run('import', (options) => runImport(desk, roster, options));
      chosen = undefined;
      return done;
    },
    async undoImport({ importId }) {
      const { undoImport } = await rosterImport();
      return state.work.run('undo', (options) => undoImport(state.engine, desk.run, importId, options));
    },
  };
}
