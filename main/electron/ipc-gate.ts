import { type BrowserWindow, ipcMain } from 'electron';
import type { CallResult, Gate } from '../app/gate.ts';
import { callChannel } from './channels.ts';
import { appOrigin } from './protocol.ts';

/** Lets only our own window's top frame call, and only through the gate that checks name, role and input. A call waits until there is a gate. */
export function openIpcGate(gate: Promise<Gate>, window: () => BrowserWindow | undefined): void {
  ipcMain.handle(callChannel, async (event, name: unknown, input: unknown): Promise<CallResult> => {
    const frame = event.senderFrame;
    const isOurs =
      frame !== null && frame === window()?.webContents.mainFrame && frame.url.startsWith(`${appOrigin}/`);
    if (!isOurs) return { ok: false, code: 'bridge.foreign-frame', text: 'This page may not call the desk' };
    return (await gate).call(name, input);
  });
}
