import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A program that a test starts and has to stop again. */
export interface Helper {
  /** What it wrote so far. */
  output(): string;
  hasEnded(): boolean;
  stop(): Promise<void>;
}

/** Starts a program in the background; it never outlives this process. */
export function startHelper(file: string, args: readonly string[], env: Record<string, string> = {}): Helper {
  const child = spawn(file, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
  const text: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => text.push(chunk));
  }
  child.on('error', (error) => text.push(String(error)));
  const hasEnded = () => child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  return {
    output: () => text.join(''),
    hasEnded,
    stop: async () => {
      process.off('exit', kill);
      if (hasEnded()) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await Promise.race([ended, sleep(5_000).then(kill)]);
    },
  };
}

/** A port on this machine that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
