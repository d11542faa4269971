// A browser: one window on the address it is given, with a profile of its own.
const { app, BrowserWindow } = require('electron');

const [folder, address] = process.argv.slice(-2);
app.setPath('userData', folder);
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL(address));
