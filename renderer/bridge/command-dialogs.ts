import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Refusal } from '../../shared/domain/area.ts';

export interface Approver {
  readonly staff: string;
  readonly pin: string;
}

/** A question that a command puts before it goes on; answered `undefined` when the clerk gives up. */
export type CommandDialog =
  | {
      readonly dialog: 'approval';
      /** Why a second person is wanted, and why the last one was not taken. */
      readonly refusal: Refusal;
      readonly roles: readonly string[];
      answer(approver: Approver | undefined): void;
    }
  | {
      readonly dialog: 'warnings';
      readonly refusals: readonly Refusal[];
      answer(goOn: boolean): void;
    };

export type CommandDialogStore = StoreApi<{ readonly open: CommandDialog | undefined }>;

export function createCommandDialogs(): CommandDialogStore {
  return createStore(() => ({ open: undefined }));
}

/** Shows the approval dialogue and waits for a name and a PIN. */
export function askApprover(
  store: CommandDialogStore,
  refusal: Refusal,
  roles: readonly string[],
): Promise<Approver | undefined> {
  return new Promise((resolve) => {
    store.setState({
      open: { dialog: 'approval', refusal, roles, answer: closing(store, resolve) },
    });
  });
}

/** Shows the warnings and waits for "file it all the same" or not. */
export function askGoOn(store: CommandDialogStore, refusals: readonly Refusal[]): Promise<boolean> {
  return new Promise((resolve) => {
    store.setState({ open: { dialog: 'warnings', refusals, answer: closing(store, resolve) } });
  });
}

function closing<T>(store: CommandDialogStore, resolve: (value: T) => void): (value: T) => void {
  return (value) => {
    store.setState({ open: undefined });
    resolve(value);
  };
}
