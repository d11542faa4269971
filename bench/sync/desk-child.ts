import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Envelope } from '../../main/desk/envelope.ts';
import type { Answer, OfficeStatus, VerifyReport } from '../../shared/bridge/answers.ts';
import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { DeskOrder, DeskReply } from './desk-orders.ts';
import type { Digest } from './digest.ts';

const program = join(import.meta.dirname, 'sync-desk.js');
const passphrase = 'sync-trial-passphrase';

/** The process was killed before it answered: whether the order was carried out is not known. */
export class DeskGone extends Error {
  override readonly name = 'DeskGone';
}

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

/** A desk process, seen from the trial. */
export class DeskChild {
  readonly data: string;
  /** Milliseconds that its clock is ahead, also after a restart. */
  clockOff = 0;
  #process: ChildProcessWithoutNullStreams | undefined;
  #waiting = new Map<number, Waiting>();
  #errors = '';
  #next = 0;

  constructor(data: string) {
    this.data = data;
  }

  get errors(): string {
    return this.#errors;
  }

  get running(): boolean {
    return this.#process !== undefined;
  }

  start(): void {
    const started = spawn(
      process.execPath,
      [
        '--enable-source-maps',
        program,
        ...['--data', this.data, '--passphrase', passphrase, '--clock', String(this.clockOff)],
      ],
      // A retired way of Node's to write warnings would only fill the trial's own report.
      { env: { ...process.env, NODE_NO_WARNINGS: '1' } },
    );
    this.#process = started;
    const waiting = new Map<number, Waiting>();
    this.#waiting = waiting;
    started.stdin.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
    started.stderr.on('data', (text: Buffer) => {
      this.#errors = (this.#errors + text.toString()).slice(-20_000);
    });
    createInterface({ input: started.stdout }).on('line', (line) => this.#take(line, waiting));
    started.once('close', () => {
      if (this.#process === started) this.#process = undefined;
      for (const { reject } of waiting.values()) reject(new DeskGone(`The desk is gone: ${this.#errors}`));
    });
  }

  ask<T>(order: DeskOrder): Promise<T> {
    const running = this.#process;
    if (!running) return Promise.reject(new DeskGone('The desk is not running'));
    this.#next += 1;
    const id = this.#next;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
      running.stdin.write(`${JSON.stringify({ id, order })}\n`);
    });
  }

  run(envelope: Envelope): Promise<Answer> {
    return this.ask<Answer>({ what: 'do', envelope });
  }

  rows(filter: RowFilter): Promise<readonly Row[]> {
    return this.ask<readonly Row[]>({ what: 'rows', filter });
  }

  digest(desks: readonly string[]): Promise<Digest> {
    return this.ask<Digest>({ what: 'digest', desks });
  }

  verify(): Promise<VerifyReport> {
    return this.ask<VerifyReport>({ what: 'verify' });
  }

  status(): Promise<OfficeStatus | null> {
    return this.ask<OfficeStatus | null>({ what: 'status' });
  }

  async setClock(off: number): Promise<void> {
    this.clockOff = off;
    if (this.running) await this.ask({ what: 'clock', off });
  }

  async kill(): Promise<void> {
    const ending = this.#process;
    if (!ending) return;
    const gone = new Promise((resolve) => ending.once('close', resolve));
    ending.kill('SIGKILL');
    await gone;
  }

  /** Closed as the window closes it. */
  async stop(): Promise<void> {
    if (this.running) await this.ask({ what: 'close' });
    await this.kill();
  }

  #take(line: string, waiting: Map<number, Waiting>): void {
    let reply: DeskReply;
    try {
      reply = JSON.parse(line) as DeskReply;
    } catch (error) {
      // Half a line of a process that was killed while it wrote.
      if (error instanceof SyntaxError) return;
      throw error;
    }
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.error === undefined) asked?.resolve(reply.answer);
    else asked?.reject(new Error(`The desk failed: ${reply.error}`));
  }
}
