import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] added to this process's environment
 * @property {string} [cwd]
 * @property {'inherit' | 'stderr' | 'capture'} [output] where stdout goes; `stderr` keeps our own stdout clean
 * @property {number} [timeoutMs] the whole process group is killed after this
 *
 * @typedef {{ code: number, stdout: string, stderr: string, timedOut: boolean }} RunResult
 */

const graceMs = 5_000;

/**
 * Runs a program to its end. Never throws for a failing program: 127 is "not found", 128+n is "ended by signal n".
 * @param {string} file
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(file, args, options = {}) {
  const { output = 'stderr', timeoutMs } = options;
  const out = output === 'capture' ? 'pipe' : output === 'stderr' ? 2 : 'inherit';
  // A group of its own, so that a time-out also ends what the program started. Not on Windows, where it opens a console.
  const ownGroup = timeoutMs !== undefined && process.platform !== 'win32';
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: [
        ownGroup || output === 'capture' ? 'ignore' : 'inherit',
        out,
        output === 'capture' ? 'pipe' : 'inherit',
      ],
      detached: ownGroup,
      windowsHide: true,
    });
    const text = { stdout: '', stderr: '' };
    child.stdout?.setEncoding('utf8').on('data', (chunk) => {
      text.stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      text.stderr += chunk;
    });
    let timedOut = false;
    let interrupted = false;
    const end = () => {
      const { pid } = child;
      if (pid === undefined) return;
      // Playwright and the like first end what they started in groups of their own.
      signalGroup(pid, 'SIGTERM', ownGroup);
      setTimeout(() => signalGroup(pid, 'SIGKILL', ownGroup), graceMs).unref();
    };
    const onTimeout = () => {
      timedOut = true;
      end();
    };
    // Ctrl-C reaches only our own group; a child in another one has to be told.
    const onInterrupt = () => {
      interrupted = true;
      end();
    };
    const timer = timeoutMs === undefined ? undefined : setTimeout(onTimeout, timeoutMs);
    if (ownGroup) process.on('SIGINT', onInterrupt).on('SIGTERM', onInterrupt);
    const done = (/** @type {number} */ code) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt).off('SIGTERM', onInterrupt);
      if (interrupted) process.exit(130);
      resolve({ code, ...text, timedOut });
    };
    child.once('error', () => done(127));
    child.once('close', (code, signal) => done(exitCode(code, signal)));
  });
}

/**
 * What a shell would report.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}

/**
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 * @param {boolean} group whether pid leads a process group
 */
function signalGroup(pid, signal, group) {
  try {
    process.kill(group ? -pid : pid, signal);
  } catch (error) {
    // It ended on its own in the meantime.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/**
 * npm by the way it was started itself, so that no shell is needed on Windows.
 * @param {readonly string[]} args
 * @returns {[string, string[]]}
 */
export function npmCommand(args) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) return [process.execPath, [cli, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/s', '/c', 'npm', ...args]] : ['npm', [...args]];
}
