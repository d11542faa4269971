import { createDeskKeys, type DeskKeys } from '../../journal/crypto.ts';
import { joinSite } from '../../sync/join-site.ts';
import { OfficeLine } from '../../sync/office-line.ts';
import { passes } from '../../sync/problem.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** Between two tries of a joining desk whose line broke. */
const retryMillis = 3_000;

/** The head office: enrolling with it, joining a site of it, sending and fetching at once. */
export function officeCalls(state: DeskState): Pick<Handlers, 'enrolOffice' | 'joinSite' | 'syncNow'> {
  let own: DeskKeys | undefined;
  return {
    async enrolOffice({ address, code }) {
      const answer = await state.office.enrol(address, code);
      return answer.ok ? answer : { ok: false, code: reason(answer.code) };
    },
    async joinSite({ deskId: desk, ...wanted }) {
      if (state.isSetUp) throw new Error('A desk was set up here already');
      own ??= createDeskKeys();
      const { data, clock, shell } = state;
      const joined = await joinSite({ ...wanted, data, clock, desk, own, keyStore: shell.keyStore });
      if ('refused' in joined) {
        const { refused, free } = joined;
        return { ok: false, code: reason(refused), ...(free !== undefined && { free }) };
      }
      await takeBook(state, joined.engine);
      state.adopt(joined.engine);
      return { ok: true, recoveryKey: joined.recoveryKey };
    },
    async syncNow() {
      const { ok, code } = await state.office.now();
      return { ok, ...(code !== undefined && { code: reason(code) }) };
    },
  };
}

function reason(code: string): string {
  return `sync.reason.${code}`;
}

/**
 * The site's book comes before anybody works at the new desk. Cancelled, or refused, the desk is there all the same:
 * the rest comes in the background, and its status says what is wrong.
 */
async function takeBook(state: DeskState, engine: DeskState['engine']): Promise<void> {
  await state.work.run('first-sync', async ({ onProgress, signal }) => {
    const line = new OfficeLine(engine, {
      onProgress: (done, total, ended) => {
        if (!ended) onProgress(done, total);
      },
    });
    signal.addEventListener('abort', () => line.cancel());
    await line.start();
    for (let done = await line.now(); !done.ok && passes(done.code ?? 'cancelled'); done = await line.now()) {
      if (signal.aborted) break;
      await new Promise((resolve) => setTimeout(resolve, retryMillis));
    }
    await line.stop();
  });
}
