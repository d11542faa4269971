import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { createHandlers } from './app/calls/handlers.ts';
import { DeskState } from './app/desk-state.ts';
import { Gate } from './app/gate.ts';
import type { Shell } from './app/shell.ts';
import { appArguments } from './electron/arguments.ts';
import { eventChannel } from './electron/channels.ts';
import { fileDialogs } from './electron/dialogs.ts';
import { openIpcGate } from './electron/ipc-gate.ts';
import { systemKeyStore } from './electron/key-store.ts';
import { PrintWindow } from './electron/print-window.ts';
import { AppProtocol, registerScheme } from './electron/protocol.ts';
import { lockDownPages, openWindow } from './electron/window.ts';
import { Cups } from './print/cups.ts';
import { SystemPrinter } from './print/system-printer.ts';

const { data, demo } = appArguments(process.argv.slice(1), app.getPath('userData'));
// Two desks on one PC (a demo beside the real one) are two apps with windows, caches and locks of their own.
app.setPath('userData', join(data, 'window'));
registerScheme();

if (app.requestSingleInstanceLock()) void main();
else app.quit();

async function main(): Promise<void> {
  await app.whenReady();
  lockDownPages();
  const pages = new AppProtocol(join(import.meta.dirname, '../renderer'));
  pages.register();

  let window: BrowserWindow | undefined;
  const printWindow = new PrintWindow();
  const printer = new SystemPrinter(
    printWindow,
    process.platform === 'win32' ? undefined : new Cups(process.env),
  );
  const shell: Shell = {
    version: app.getVersion(),
    keyStore: systemKeyStore(),
    printer,
    emit: (event) => window?.webContents.send(eventChannel, event),
    preview: (html) => pages.addPreview(html),
    ...fileDialogs(() => window),
  };
  const state = new DeskState(data, shell, Date.now);
  const handlers = createHandlers(state);
  const gate = new Gate(
    handlers,
    () => state.session.operator,
    (name, error) => console.error(`${name} failed:`, error),
  );
  openIpcGate(gate, () => window);

  window = openWindow();
  window.on('closed', () => {
    window = undefined;
    app.quit();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // An unattended desk is a locked desk, also when the whole PC was locked or asleep.
  const lock = () => void gate.call('lock', {});
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  // Awake again, the line is tried at once and not at the end of its last wait.
  powerMonitor.on('resume', () => void state.opened?.office.now());

  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void state.close().finally(() => {
      closed = true;
      printWindow.close();
      app.quit();
    });
  });

  await state.openAtStart();
  if (demo && !state.keyFile && !state.keyFileDamaged) await handlers.setUpDemo({});
}
