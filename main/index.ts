import { join } from 'node:path';
import { app, type BrowserWindow, powerMonitor } from 'electron';
import { appArguments } from './electron/arguments.ts';
import { FirstPage } from './electron/first-page.ts';
import { openIpcGate } from './electron/ipc-gate.ts';
import { AppProtocol, registerScheme } from './electron/protocol.ts';
import { lockDownPages, openWindow } from './electron/window.ts';

const { data, demo } = appArguments(process.argv.slice(1), app.getPath('userData'));
// Two desks on one PC (a demo beside the real one) are two apps with windows, caches and locks of their own.
app.setPath('userData', join(data, 'window'));
registerScheme();

if (app.requestSingleInstanceLock()) void main();
else app.quit();

/** The window comes first: its page is read and drawn while the program behind it is loaded and the book is opened. */
async function main(): Promise<void> {
  await app.whenReady();
  lockDownPages();
  const firstPage = new FirstPage();
  const pages = new AppProtocol(join(import.meta.dirname, '../renderer'), (path) => firstPage.served(path));
  pages.register();

  let window: BrowserWindow | undefined = openWindow();
  window.on('closed', () => {
    window = undefined;
    app.quit();
  });
  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  // Loading the desk keeps this thread, which also hands out the page: the page first, then both at once.
  const desk = firstPage.out
    .then(() => import('./electron/start-desk.ts'))
    .then(({ startDesk }) =>
      startDesk({ data, demo, window: () => window, preview: (html) => pages.addPreview(html) }),
    );
  const gate = desk.then((running) => running.gate);
  openIpcGate(gate, () => window);

  // An unattended desk is a locked desk, also when the whole PC was locked or asleep.
  const lock = async () => (await gate).call('lock', {});
  powerMonitor.on('lock-screen', lock);
  powerMonitor.on('suspend', lock);
  powerMonitor.on('resume', async () => (await desk).awake());

  let closed = false;
  app.on('before-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    void desk
      .then((running) => running.close())
      .finally(() => {
        closed = true;
        app.quit();
      });
  });

  await (await desk).opened;
}
