// One command from a fresh clone to the running desk: npm start [-- --demo] [-- --data DIR]
import { spawn } from 'node:child_process';
import { ensureBuilt } from './lib/build-targets.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { needsVirtualDisplay, openVirtualDisplay, virtualDisplayArguments } from './lib/display.mjs';
import { sandboxArguments } from './lib/electron-runtime.mjs';
import { prepareElectron } from './lib/prepare.mjs';
import { root } from './lib/project.mjs';
import { exitCode } from './lib/run.mjs';
import { explainSandbox } from './lib/sandbox-hint.mjs';
import { command, say } from './lib/say.mjs';

await command(async () => {
  checkNode();
  await ensureDependencies();
  const electron = await prepareElectron();
  await ensureBuilt();
  const display = needsVirtualDisplay() ? await openVirtualDisplay() : undefined;
  if (display)
    say(
      '· 这台机器没有显示器：在虚拟显示器里启动，看不到窗口 no display here: starting on a virtual one, no window to see',
    );
  say(`✓ 前台已启动，按 Ctrl-C 结束 the desk is running, Ctrl-C ends it (Electron ${electron.version})`);
  const code = await runApp(
    electron.executable,
    [...sandboxArguments(), ...(display ? virtualDisplayArguments : []), root, ...process.argv.slice(2)],
    display?.env,
  );
  display?.close();
  if (code !== 0) explainSandbox(electron.dist);
  return code;
});

/**
 * @param {string} executable
 * @param {string[]} args
 * @param {Record<string, string>} [env]
 * @returns {Promise<number>}
 */
function runApp(executable, args, env) {
  const app = spawn(executable, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  // At a terminal Ctrl-C has reached the app already, and a second one would cut its orderly end short.
  process.on('SIGINT', () => process.stdin.isTTY || app.kill('SIGINT'));
  process.on('SIGTERM', () => app.kill('SIGTERM'));
  // A killed `npm start` takes only its shell with it; the desk must not stay behind unseen, holding its data folder.
  const parent = process.ppid;
  const orphaned = () => process.env.npm_lifecycle_event !== undefined && process.ppid !== parent;
  const watch = setInterval(() => {
    if (!orphaned()) return;
    clearInterval(watch);
    app.kill('SIGTERM');
  }, 500);
  app.once('exit', () => clearInterval(watch));
  return new Promise((resolve, reject) => {
    app.once('error', reject);
    app.once('exit', (code, signal) => resolve(exitCode(code, signal)));
  });
}
