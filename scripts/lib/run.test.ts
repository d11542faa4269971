import { describe, expect, it } from 'vitest';
import { exitCode, run } from './run.mjs';

const node = (script: string, options: Parameters<typeof run>[2] = {}) =>
  run(process.execPath, ['-e', script], { output: 'capture', ...options });

describe('running a program', () => {
  it('given one that ends, then its output and exit code come back, as a shell would report them', async () => {
    expect(await node('console.log("out"); console.error("err"); process.exit(3)')).toEqual({
      code: 3,
      stdout: 'out\n',
      stderr: 'err\n',
      timedOut: false,
    });
    expect((await run('no-such-program', [], { output: 'capture' })).code).toBe(127);
    expect(exitCode(null, 'SIGKILL')).toBe(137);
  });

  it.skipIf(process.platform === 'win32')(
    'given one that hangs, then it and what it started end at the time-out',
    async () => {
      const script = `
      const child = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
      console.log(child.pid);
      setInterval(() => {}, 1000);`;
      const result = await node(script, { timeoutMs: 1_000 });
      expect(result).toMatchObject({ timedOut: true, code: 143 });
      await expect.poll(() => isRunning(Number(result.stdout))).toBe(false);
    },
  );
});

/** A process that has ended but was not yet collected by its parent does not run. */
async function isRunning(pid: number): Promise<boolean> {
  const { stdout } = await run('ps', ['-o', 'stat=', '-p', String(pid)], { output: 'capture' });
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
