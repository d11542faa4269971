import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

const restricted = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';

/**
 * Some Linux systems (Ubuntu from 23.10) let Chromium's sandbox start only through a helper that belongs to root. The
 * sandbox is never switched off for that: residents' data is behind it. This tells how to allow the helper.
 * @param {string} dist Electron's folder
 */
export function explainSandbox(dist) {
  const helper = join(dist, 'chrome-sandbox');
  if (process.platform !== 'linux' || process.getuid?.() === 0 || !existsSync(helper)) return;
  if (!existsSync(restricted) || readFileSync(restricted, 'utf8').trim() !== '1') return;
  if ((statSync(helper).mode & 0o4000) !== 0) return;
  say(
    '· 这个系统限制了浏览器沙箱；如果前台没有打开，请运行 this system restricts the sandbox; if no window opened, run:',
  );
  say(`    sudo chown root '${helper}' && sudo chmod 4755 '${helper}'`);
}
