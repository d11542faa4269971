import { setUpDemo } from '../../engine/demo/set-up-demo.ts';
import { setUpDesk } from '../../engine/set-up.ts';
import { openWithPassphrase, renewRecoveryKey } from '../../keys/key-file.ts';
import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** Wrong passphrases are slowed: the file can be tried elsewhere, but not through this window. */
const wrongPassphraseMillis = 2_000;

/** First start, unlocking and locking. */
export function startCalls(
  state: DeskState,
): Pick<Handlers, 'setUp' | 'setUpDemo' | 'renewRecoveryKey' | 'unlock' | 'lock' | 'cancel' | 'draftKey'> {
  const refuseSecondSetUp = () => {
    if (state.isSetUp) throw new Error('A desk was set up here already');
  };
  return {
    async setUp({ siteName, deskId, passphrase, leader }) {
      refuseSecondSetUp();
      const { keyStore } = state.shell;
      const made = await setUpDesk({
        data: state.data,
        siteName,
        desk: deskId,
        demo: false,
        keyStore,
        passphrase,
        leader,
        clock: state.clock,
      });
      state.adopt(made.engine);
      return { recoveryKey: made.recoveryKey };
    },
    async setUpDemo() {
      refuseSecondSetUp();
      await state.opens(() => setUpDemo(state.data, state.shell.keyStore, state.clock));
      return null;
    },
    async renewRecoveryKey({ pin }) {
      const { desk, folder, keys } = state.engine;
      const input = { staff: state.session.operator?.id ?? '', pin };
      const recorded = await desk.run({ command: 'recordRecoveryKey', input }, state.session);
      if (!recorded.ok) return { ok: false, refusals: recorded.refusals ?? [] };
      return { ok: true, recoveryKey: await desk.between(() => renewRecoveryKey(folder.path, keys)) };
    },
    async unlock({ passphrase }) {
      const file = state.keyFile;
      if (!file) throw new Error('There is no desk to unlock');
      if (state.opened) return { ok: true };
      const keys = await openWithPassphrase(file, passphrase);
      if (!keys) {
        await new Promise((resolve) => setTimeout(resolve, wrongPassphraseMillis));
        return { ok: false, text: 'key.wrong' };
      }
      await state.open(keys);
      return { ok: true };
    },
    lock() {
      state.session.signOff();
      state.emit({ event: 'locked' });
      return null;
    },
    cancel() {
      state.work.cancel();
      state.opened?.office.cancel();
      return null;
    },
    draftKey: () => ({ key: state.engine.keyFor('drafts').toString('base64url') }),
  };
}
