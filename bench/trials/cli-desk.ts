import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer } from '../../shared/bridge/answers.ts';

const program = join(import.meta.dirname, '../cli/desk.js');

/** The command line's `do` as a child process: what support staff run, so what must survive being killed. */
export class CliDesk {
  readonly process: ChildProcessWithoutNullStreams;
  readonly #answers: AsyncIterator<string>;
  #errors = '';

  constructor(data: string, passphrase: string) {
    this.process = spawn(process.execPath, [program, 'do', '--data', data], {
      env: { ...process.env, QIANTAI_PASSPHRASE: passphrase },
    });
    this.process.stderr.on('data', (text: Buffer) => {
      this.#errors += text.toString();
    });
    // Killed while a command is on its way in: the pipe breaks, which is the point.
    this.process.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    this.#answers = createInterface({ input: this.process.stdout })[Symbol.asyncIterator]();
  }

  get errors(): string {
    return this.#errors;
  }

  send(envelope: { command: string; input: object; request?: string }): void {
    if (this.process.stdin.writable) this.process.stdin.write(`${JSON.stringify(envelope)}\n`);
  }

  /** The next answer, or undefined when the process is gone. A line cut in half was no answer. */
  async answer(): Promise<Answer | undefined> {
    const { value, done } = await this.#answers.next();
    if (done || typeof value !== 'string') return undefined;
    try {
      return JSON.parse(value) as Answer;
    } catch (error) {
      if (error instanceof SyntaxError && this.process.killed) return undefined;
      throw error;
    }
  }

  /** As a power cut would: no handler runs, no file is closed. */
  kill(): void {
    this.process.kill('SIGKILL');
  }

  async gone(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    await new Promise((resolve) => this.process.once('exit', resolve));
  }
}
