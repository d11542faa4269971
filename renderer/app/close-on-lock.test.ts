import { expect, test } from 'vitest';
import type { DeskEvent } from '../../shared/bridge/contract.ts';
import { askApprover, createCommandDialogs } from '../bridge/command-dialogs.ts';
import { closeOnLock } from './close-on-lock.ts';
import { createUiStore } from './ui-store.ts';

test('given an open approval and search, when the desk locks, then both are closed and nothing was approved', async () => {
  const told: ((event: DeskEvent) => void)[] = [];
  const ui = createUiStore({ language: 'zh-CN', theme: 'light' });
  const dialogs = createCommandDialogs();
  const onEvent = (listener: (event: DeskEvent) => void) => {
    told.push(listener);
    return () => undefined;
  };
  closeOnLock({ onEvent }, ui, dialogs);
  ui.getState().showSearch(true);
  const approver = askApprover(dialogs, { code: 'desk.approval-needed' }, ['supervisor']);

  for (const tell of told) tell({ event: 'locked' });

  expect(await approver).toBeUndefined();
  expect(dialogs.getState().open).toBeUndefined();
  expect(ui.getState().searchOpen).toBe(false);
});
