// The least app there can be: one window with index.html. With a documents.json beside it the page's `measure` gets
// those documents, and what it answers is the one line on stdout.
const { existsSync, readFileSync } = require('node:fs');
const { join } = require('node:path');
const { app, BrowserWindow } = require('electron');

app.setPath('userData', join(__dirname, 'profile'));
app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1366, height: 768 });
  await window.loadFile(join(__dirname, 'index.html'));
  const documents = join(__dirname, 'documents.json');
  if (!existsSync(documents)) return;
  const answer = await window.webContents.executeJavaScript(`measure(${readFileSync(documents, 'utf8')})`);
  process.stdout.write(`${JSON.stringify(answer)}\n`);
  app.quit();
});
