import type { Bridge } from '../../shared/bridge/contract.ts';
import type { CommandDialogStore } from '../bridge/command-dialogs.ts';
import type { UiStore } from './ui-store.ts';

/** A locked desk shows nothing of the work before: an open question counts as given up, the search is closed. */
export function closeOnLock(
  bridge: Pick<Bridge, 'onEvent'>,
  ui: UiStore,
  dialogs: CommandDialogStore,
): () => void {
  return bridge.onEvent((event) => {
    if (event.event !== 'locked') return;
    ui.getState().showSearch(false);
    const { open } = dialogs.getState();
    if (open?.dialog === 'approval') open.answer(undefined);
    if (open?.dialog === 'warnings') open.answer(false);
  });
}
