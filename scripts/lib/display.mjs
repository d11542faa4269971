import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Stop } from './say.mjs';

/**
 * @typedef {{ env: Record<string, string>, close: () => void }} Display
 */

/** For Chromium on a virtual display: no graphics card to look for, and no complaints about a desktop that is not there. */
export const virtualDisplayArguments = ['--disable-gpu', '--log-level=3'];

/** Whether windows have nowhere to appear. */
export function needsVirtualDisplay(platform = process.platform, env = process.env) {
  return platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/**
 * Starts Xvfb on a free number. Done here rather than by xvfb-run, so that signals and the exit code are the app's own.
 * Access is by a cookie: what the screen shows is residents' data and other users of the machine must not see it.
 * @returns {Promise<Display>}
 */
export async function openVirtualDisplay() {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-display-'));
  const authority = join(folder, 'Xauthority');
  writeFileSync(authority, authorityFile(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority],
    // A session of its own: Ctrl-C must reach the app first, the display goes last.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  server.unref();
  const close = () => {
    process.off('exit', close);
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', close);
  const number = await new Promise((resolve, reject) => {
    const gone = () =>
      reject(
        new Stop('虚拟显示器 Xvfb 启动不了。 The virtual display Xvfb does not start: apt-get install xvfb'),
      );
    server.once('error', gone).once('exit', gone);
    server.stdio[3]?.once('data', (bytes) => resolve(String(bytes).trim()));
  });
  server.removeAllListeners('exit');
  const pipe = server.stdio[3];
  if (pipe && 'unref' in pipe && typeof pipe.unref === 'function') pipe.unref();
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
}

/**
 * One MIT-MAGIC-COOKIE-1 entry that is valid for any display (family "wild").
 * @param {Buffer} cookie
 */
function authorityFile(cookie) {
  const field = (/** @type {Buffer} */ bytes) =>
    Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    Buffer.from([255, 255]),
    field(empty),
    field(empty),
    field(Buffer.from('MIT-MAGIC-COOKIE-1')),
    field(cookie),
  ]);
}
