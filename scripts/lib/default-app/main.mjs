// What Electron runs when it is given a folder instead of being packaged: `electron [-r file] <app folder> [args]`.
// Our registry runtime lacks the official one, so this does the same for what start, tests and Playwright use.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import electron from 'electron';

/**
 * Two setters exist for exactly this purpose and are left out of the published types.
 * @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} LoaderOnly
 */
const app = /** @type {import('electron').App & LoaderOnly} */ (electron.app);

/** @param {string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const preload = [];
  let takesFile = false;
  for (const arg of args) {
    if (takesFile) preload.push(arg);
    else if (!arg.startsWith('-')) return { preload, folder: resolve(arg) };
    takesFile = !takesFile && (arg === '-r' || arg === '--require');
  }
  return { preload, folder: undefined };
}

const { preload, folder } = readArguments(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const file of preload) require(resolve(file));

if (folder === undefined || !existsSync(join(folder, 'package.json'))) {
  process.stderr.write('usage: electron <app folder>\n');
  app.exit(2);
} else {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  app.setPath('userData', join(app.getPath('appData'), manifest.name));
  app.setAppPath(folder);
  try {
    // Awaited at the top level: Electron is not ready before this module is done, and some calls must come before that.
    await import(pathToFileURL(join(folder, manifest.main ?? 'index.js')).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
    app.exit(1);
  }
}
