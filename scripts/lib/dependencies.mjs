import { existsSync, readFileSync } from 'node:fs';
import { inProject } from './project.mjs';
import { npmCommand, run } from './run.mjs';
import { Stop, say } from './say.mjs';

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage */
/** @typedef {{ packages?: Record<string, LockedPackage> }} Lockfile */

/**
 * Which locked packages are not installed as locked. Optional ones are for other systems and may be absent.
 * Contents are compared, not times: a fresh clone or a changed branch says nothing by its file times.
 * @param {Lockfile} lock package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json, npm's own note of what it installed
 * @returns {string[]} folders
 */
export function missingPackages(lock, installed) {
  return Object.entries(lock.packages ?? {})
    .filter(([folder, wanted]) => {
      if (folder === '' || wanted.link) return false;
      const found = installed.packages?.[folder];
      if (found === undefined) return !wanted.optional && !wanted.devOptional;
      return found.version !== wanted.version;
    })
    .map(([folder]) => folder);
}

/** Installs what package-lock.json asks for, only when something is missing. */
export async function ensureDependencies() {
  const noted = inProject('node_modules', '.package-lock.json');
  const installed = existsSync(noted) ? readJson(noted) : {};
  if (missingPackages(readJson(inProject('package-lock.json')), installed).length === 0) return;
  say('· 安装依赖包，第一次约一分钟 … installing packages (npm ci)');
  const { code } = await run(...npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']));
  if (code !== 0) {
    throw new Stop(
      '依赖包没有装上，原因见上；多半是网络不通，请检查后再运行一次。装好一次之后不再需要网络。\n' +
        '  Packages could not be installed, see above: check the network and run this again. Once installed, no network is needed.',
    );
  }
}

/** @param {string} file @returns {Lockfile} */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Stops when this Node is too old for the tools. */
export function checkNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `需要 Node.js 20.19 或更新的版本，现在是 ${version}。请到 https://nodejs.org 下载安装。\n` +
      `  Node.js 20.19 or newer is needed, this is ${version}.`,
  );
}
