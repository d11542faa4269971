import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { electronRuntime } from '../lib/electron.ts';

/** Nothing that is measured here takes longer; an app that hangs must not. */
const longestMillis = 120_000;

/**
 * Runs an Electron app to its end.
 * @returns the lines it wrote to stdout, and when it was started (milliseconds since 1970)
 * @throws Error with what it wrote to stderr when it failed or hung
 */
export async function runElectron(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly lines: readonly string[]; readonly started: number }> {
  const runtime = await electronRuntime();
  const started = Date.now();
  const child = spawn(runtime.executable, [...runtime.args, ...args], { env: { ...process.env, ...env } });
  const lines: string[] = [];
  const errors: string[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  child.stderr.on('data', (text: Buffer) => errors.push(text.toString()));
  const timer = setTimeout(() => child.kill('SIGKILL'), longestMillis);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(timer);
  if (code !== 0)
    throw new Error(`Electron ended with ${code ?? 'a signal'}: ${errors.join('').slice(-2_000)}`);
  return { lines, started };
}
