import { existsSync } from 'node:fs';
import { run } from './run.mjs';
import { Stop, say } from './say.mjs';

/** What Electron needs on a Debian or Ubuntu without a desktop; a list inside the list names alternatives, newest first. */
export const desktopPackages = [
  'libnss3',
  ['libgtk-3-0t64', 'libgtk-3-0'],
  'libgbm1',
  ['libasound2t64', 'libasound2'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  'libxss1',
  ['libcups2t64', 'libcups2'],
  'libdrm2',
  'libxkbcommon0',
];
export const fontPackages = ['fontconfig', 'fonts-noto-cjk'];
export const displayPackages = ['xvfb'];
/** Virtual printers and what reads their paper, and the head office's database server; only tests use them. */
export const testPackages = [
  'cups',
  'cups-client',
  'cups-filters',
  'printer-driver-cups-pdf',
  'cups-ipp-utils',
  'avahi-daemon',
  'dbus',
  'poppler-utils',
  'postgresql',
];

/**
 * Installs Debian packages that are missing. Only root can; anyone else is told the command and goes on, since the
 * program may run all the same.
 * @param {readonly (string | readonly string[])[]} wanted
 */
export async function ensureDebianPackages(wanted) {
  if (!existsSync('/etc/debian_version')) return;
  const missing = await missingDebianPackages(wanted);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    const names = missing.map((names) => names.at(-1)).join(' ');
    say(
      `· 系统缺少软件包；如果启动不了，请运行 missing system packages, if it does not start run:\n    sudo apt-get install ${names}`,
    );
    return;
  }
  say(`· 安装系统软件包 … installing system packages: ${missing.map((names) => names.at(-1)).join(' ')}`);
  const apt = { env: { DEBIAN_FRONTEND: 'noninteractive' }, output: /** @type {const} */ ('capture') };
  await run('apt-get', ['update', '-qq'], apt);
  const names = await Promise.all(missing.map(firstAvailable));
  const installed = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], apt);
  if (installed.code !== 0) {
    throw new Stop(
      `系统软件包没有装上。 System packages could not be installed:\n${installed.stderr.trim()}`,
    );
  }
}

/**
 * @param {readonly (string | readonly string[])[]} wanted
 * @returns {Promise<string[][]>} each with its alternatives
 */
async function missingDebianPackages(wanted) {
  const needs = wanted.map((need) => (typeof need === 'string' ? [need] : [...need]));
  const { stdout } = await run('dpkg-query', ['--status', ...needs.flat()], { output: 'capture' });
  const installed = new Set(
    [...stdout.matchAll(/^Package: (.+)\nStatus: .* installed$/gm)].map((match) => match[1]),
  );
  return needs.filter((names) => !names.some((name) => installed.has(name)));
}

/** @param {readonly string[]} names @returns {Promise<string>} */
async function firstAvailable(names) {
  for (const name of names) {
    const { stdout } = await run('apt-cache', ['policy', name], { output: 'capture' });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names.at(-1) ?? '';
}
