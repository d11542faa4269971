import { backUp } from '../../backup/backup.ts';
import { restore } from '../../backup/restore.ts';
import { NoRoomForViews } from '../../views/no-room.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';
import { isCancelled } from '../long-work.ts';

/** Long work on the whole book: checking it, folding it anew, copying it. */
export function longCalls(state: DeskState): Pick<Handlers, 'verify' | 'rebuild' | 'backup' | 'restore'> {
  return {
    verify: () => state.work.run('verify', (options) => state.engine.verify(options)),
    async rebuild() {
      // What the views still show is all there is.
      if (!state.engine.replicable) return { ok: false, code: 'views.no-book' };
      try {
        const postings = await state.work.run('rebuild', (options) => state.engine.rebuild(options));
        return { ok: true, postings };
      } catch (error) {
        if (!(error instanceof NoRoomForViews)) throw error;
        return { ok: false, code: 'views.disk-full' };
      }
    },
    async backup() {
      const into = await state.shell.chooseFolder('选择备份存放的文件夹');
      if (into === undefined) return { postings: 0 };
      try {
        return await state.work.run('backup', (options) => backUp(state.engine, into, options));
      } catch (error) {
        if (isCancelled(error)) return { postings: 0 };
        throw error;
      }
    },
    async restore({ passphrase }) {
      const backup = await state.shell.chooseBackup();
      if (backup === undefined) return { ok: false };
      return state.work.run('restore', async (options) => {
        const { data, clock, shell } = state;
        const result = await restore({
          ...options,
          data,
          backup,
          clock,
          keyStore: shell.keyStore,
          passphrase,
          beforeReplacing: () => state.close(),
        });
        if ('fault' in result) return { ok: false, text: `restore.${result.fault}` };
        state.adopt(result.engine);
        return { ok: true };
      });
    },
  };
}
