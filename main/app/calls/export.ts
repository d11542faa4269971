import { exportRows } from '../../queries/export-rows.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** Lists as Excel files; each export is in the book with its reason. */
export function exportCalls(state: DeskState): Pick<Handlers, 'exportRows'> {
  return {
    async exportRows({ kind, from, to, reason }) {
      const path = await state.shell.chooseSavePath(`${kind}.xlsx`);
      if (path === undefined) return { rows: 0 };
      const input = { kind, reason, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      const answer = await state.engine.desk.run({ command: 'recordExport', input }, state.session);
      if (!answer.ok) throw new Error(answer.refusals?.[0]?.text ?? 'The export was not recorded');
      const rows = await state.work.run('export', (options) =>
        exportRows(state.engine, { kind, from, to, path }, options),
      );
      return { path, rows };
    },
  };
}
