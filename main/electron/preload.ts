import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, DeskEvent } from '../../shared/bridge/contract.ts';
import type { CallResult } from '../app/gate.ts';
import { callChannel, eventChannel } from './channels.ts';

const bridge: Pick<Bridge, 'onEvent'> & { call(name: string, input: unknown): Promise<unknown> } = {
  async call(name, input) {
    const result: CallResult = await ipcRenderer.invoke(callChannel, name, input);
    if (result.ok) return result.value;
    throw new Error(`${result.code}: ${result.text}`);
  },
  onEvent(listener) {
    const forward = (_event: unknown, event: DeskEvent) => listener(event);
    ipcRenderer.on(eventChannel, forward);
    return () => ipcRenderer.off(eventChannel, forward);
  },
};

contextBridge.exposeInMainWorld('desk', bridge);

// The first look into the window's storage goes through main, which has time for it now and is busy soon.
localStorage.getItem('preferences');
