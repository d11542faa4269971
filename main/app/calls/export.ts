import type { PersonFact } from '../../../shared/domain/privacy/person-facts.ts';
import type { SiteState } from '../../../shared/domain/site/settings.ts';
import { localIso } from '../../../shared/values/time.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** Lists, and what is kept about a person, as Excel files; each export is in the book with its reason. */
export function exportCalls(state: DeskState): Pick<Handlers, 'exportRows' | 'exportPerson'> {
  return {
    async exportRows({ kind, from, to, reason }) {
      const path = await state.shell.chooseSavePath(`${kind}.xlsx`);
      if (path === undefined) return { rows: 0 };
      const input = { kind, reason, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
      const answer = await state.engine.desk.run({ command: 'recordExport', input }, state.session);
      if (!answer.ok) throw new Error(answer.refusals?.[0]?.text ?? 'The export was not recorded');
      const { exportRows } = await import('../../queries/export-rows.ts');
      const rows = await state.work.run('export', (options) =>
        exportRows(state.engine, { kind, from, to, path }, options),
      );
      return { path, rows };
    },
    async exportPerson(input) {
      const path = await state.shell.chooseSavePath(`个人信息 ${input.unit}.xlsx`);
      if (path === undefined) return { ok: true };
      const { desk, views, keys, clock } = state.engine;
      const { ok, answer, refusals = [] } = await desk.run({ command: 'exportPerson', input }, state.session);
      if (!ok) return { ok: false, refusals };
      // As the command's decision puts them in.
      const { name, facts } = answer as { readonly name: string; readonly facts: readonly PersonFact[] };
      const { site, siteName } = keys.file;
      const founded = views.state<SiteState>(`site:${site}`)?.name || siteName;
      const { writePersonFile } = await import('../../queries/person-file.ts');
      await writePersonFile({ path, siteName: founded, name, at: localIso(clock()), facts });
      return { ok: true, path };
    },
  };
}
