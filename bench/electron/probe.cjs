// Loaded into an Electron app before its own code (`electron -r probe.cjs app`): says when its first window can be
// used, which is when the page has what BENCH_READY selects and has been painted with it.
const { app } = require('electron');

const selector = JSON.stringify(process.env.BENCH_READY ?? 'body');
const untilPainted = `new Promise((done) => {
  const look = () => requestAnimationFrame(document.querySelector(${selector}) ? () => done() : look);
  look();
})`;

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(untilPainted);
    process.stdout.write(`usable ${Date.now()}\n`);
    app.quit();
  });
});
