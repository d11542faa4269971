import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { copyOffice, putCopyBack } from './office-backup.ts';

const startMillis = 120_000;

export interface OfficeOptions {
  readonly data: string;
  /** PostgreSQL to use; else the head office keeps its own in the folder. */
  readonly databaseUrl?: string | undefined;
  /** The built program; left out by programs that were built beside it. */
  readonly program?: string;
}

/** The head office as it is installed, in a process of its own, in plain HTTP on loopback. */
export class OfficeProcess {
  readonly port: number;
  readonly #options: OfficeOptions;
  #process: ChildProcess | undefined;
  #hasBackup = false;
  #said = '';
  #errors = '';

  static async start(options: OfficeOptions): Promise<OfficeProcess> {
    const office = new OfficeProcess(await freePort(), options);
    await office.start();
    return office;
  }

  private constructor(port: number, options: OfficeOptions) {
    this.port = port;
    this.#options = options;
  }

  /** What it told whoever started it. */
  get said(): string {
    return this.#said;
  }

  /** The last of what it said on stderr. */
  get errors(): string {
    return this.#errors;
  }

  get running(): boolean {
    return this.#process !== undefined;
  }

  get hasBackup(): boolean {
    return this.#hasBackup;
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  async start(): Promise<void> {
    const { data } = this.#options;
    const started = spawn(
      process.execPath,
      ['--enable-source-maps', this.#program, '--data', data, '--port', String(this.port), '--plain'],
      { env: this.#environment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#process = started;
    // A trial that fails halfway leaves no server behind.
    const last = () => started.kill('SIGKILL');
    process.once('exit', last);
    started.once('exit', () => process.off('exit', last));
    started.stdout.on('data', (text: Buffer) => {
      this.#said += text.toString();
    });
    started.stderr.on('data', (text: Buffer) => {
      this.#errors = (this.#errors + text.toString()).slice(-20_000);
    });
    await this.#answers(started);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Copies everything while it is stopped for a moment. */
  async backUp(): Promise<void> {
    await this.stop();
    await copyOffice(this.#options);
    this.#hasBackup = true;
    await this.start();
  }

  /** Goes on with the last copy. @param isTold the operator follows the documentation to its last step. */
  async putBack(isTold: boolean): Promise<void> {
    await this.stop();
    await putCopyBack(this.#options);
    if (isTold) await this.#run(['restored', '--data', this.#options.data]);
    await this.start();
  }

  /** A code to enrol a desk with: of a known site, or of one that the desk brings. */
  async code(site?: string): Promise<string> {
    const args = ['enrol', '--data', this.#options.data, '--plain'];
    const out = await this.#run([...args, ...(site === undefined ? [] : ['--site', site])]);
    const code = /\b[0-9A-Z]{4}(?:-[0-9A-Z]{4}){5}\b/.exec(out)?.[0];
    if (code === undefined) throw new Error(`The head office gave no code: ${out}`);
    return code;
  }

  /** Runs one of its other commands. @returns what it said. */
  async #run(args: readonly string[]): Promise<string> {
    const asked = spawn(process.execPath, [this.#program, ...args], {
      env: this.#environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let out = '';
    let errors = '';
    asked.stdout.on('data', (text: Buffer) => {
      out += text.toString();
    });
    asked.stderr.on('data', (text: Buffer) => {
      errors += text.toString();
    });
    await once(asked, 'close');
    if (asked.exitCode !== 0) throw new Error(`${args[0]} did not work: ${out} ${errors}`);
    return out;
  }

  get #program(): string {
    return this.#options.program ?? join(import.meta.dirname, '../head-office/main.js');
  }

  #environment(): NodeJS.ProcessEnv {
    const { databaseUrl } = this.#options;
    const { DATABASE_URL: _notOurs, ...environment } = process.env;
    return databaseUrl === undefined ? environment : { ...environment, DATABASE_URL: databaseUrl };
  }

  async #answers(started: ChildProcess): Promise<void> {
    const until = Date.now() + startMillis;
    while (Date.now() < until) {
      if (started.exitCode !== null) throw new Error(`The head office does not start:\n${this.#errors}`);
      const answered = await fetch(`http://127.0.0.1:${this.port}/`).then(
        () => true,
        () => false,
      );
      if (answered) return;
      await wait(50);
    }
    throw new Error(`The head office does not answer:\n${this.#errors}`);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const ending = this.#process;
    this.#process = undefined;
    if (!ending || ending.exitCode !== null || ending.signalCode !== null) return;
    const gone = once(ending, 'exit');
    ending.kill(signal);
    await gone;
  }
}

/** A port nobody listens on: the same one is used again after a restart, as desks know it. */
async function freePort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free');
  return address.port;
}
