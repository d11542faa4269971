// A browser: one window on the address it is given, with a profile beside this file.
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', join(__dirname, 'profile'));
app
  .whenReady()
  .then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL(process.argv.at(-1) ?? ''));
