import { app, type BrowserWindow } from 'electron';
import { createHandlers } from '../app/calls/handlers.ts';
import { DeskState } from '../app/desk-state.ts';
import { Gate } from '../app/gate.ts';
import type { Shell } from '../app/shell.ts';
import { Cups } from '../print/cups.ts';
import { SystemPrinter } from '../print/system-printer.ts';
import { eventChannel } from './channels.ts';
import { fileDialogs } from './dialogs.ts';
import { systemKeyStore } from './key-store.ts';
import { PrintWindow } from './print-window.ts';

/** The desk behind the window. */
export interface RunningDesk {
  readonly gate: Gate;
  /** Resolves when the desk of the data folder is open, or stays locked or new. */
  readonly opened: Promise<void>;
  /** The PC is awake again: the line to the head office is tried at once and not at the end of its last wait. */
  awake(): void;
  close(): Promise<void>;
}

interface DeskParts {
  readonly data: string;
  /** Make a demo community where there is no desk yet. */
  readonly demo: boolean;
  window(): BrowserWindow | undefined;
  /** Keeps a page for the preview frame and gives its address. */
  preview(html: string): string;
}

/** Everything that the window itself does not need to come up; index.ts loads this file while the window is made. */
export function startDesk({ data, demo, window, preview }: DeskParts): RunningDesk {
  const printWindow = new PrintWindow();
  const cups = process.platform === 'win32' ? undefined : new Cups(process.env);
  const shell: Shell = {
    version: app.getVersion(),
    keyStore: systemKeyStore(),
    printer: new SystemPrinter(printWindow, cups),
    emit: (event) => window()?.webContents.send(eventChannel, event),
    preview,
    ...fileDialogs(window),
  };
  const state = new DeskState(data, shell, Date.now);
  const handlers = createHandlers(state);
  const gate = new Gate(
    handlers,
    () => state.session.operator,
    (name, error) => console.error(`${name} failed:`, error),
  );
  const open = async () => {
    await state.openAtStart();
    if (demo && !state.keyFile && !state.keyFileDamaged) await handlers.setUpDemo({});
  };
  return {
    gate,
    opened: open(),
    awake: () => void state.opened?.office.now(),
    async close() {
      await state.close();
      printWindow.close();
    },
  };
}
