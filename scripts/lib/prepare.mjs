import { desktopPackages, displayPackages, ensureDebianPackages, fontPackages } from './debian.mjs';
import { needsVirtualDisplay } from './display.mjs';
import { ensureElectron } from './electron-runtime.mjs';
import { run } from './run.mjs';

/**
 * Electron together with all it needs to show a window here.
 * @param {readonly string[]} [extraPackages] Debian packages that are wanted besides
 */
export async function prepareElectron(extraPackages = []) {
  const electron = await ensureElectron();
  if (process.platform === 'linux') {
    await ensureDebianPackages([
      ...((await lacksLibraries(electron.executable)) ? desktopPackages : []),
      ...((await hasChineseFont()) ? [] : fontPackages),
      ...(needsVirtualDisplay() ? displayPackages : []),
      ...extraPackages,
    ]);
  }
  return electron;
}

/** @param {string} executable */
async function lacksLibraries(executable) {
  const { stdout } = await run('ldd', [executable], { output: 'capture' });
  return stdout.includes('not found');
}

async function hasChineseFont() {
  const { stdout } = await run('fc-list', [':lang=zh-cn', 'family'], { output: 'capture' });
  return stdout.trim() !== '';
}
