import { spawn } from 'node:child_process';
import type { Paper } from '../../shared/print/document.ts';
import { fateOf } from './cups-fate.ts';
import { ask, cupsAddress, encodeQuestion, type IppAttributes, ippNotFound } from './ipp.ts';
import type { Fate, PaperJob, Sent } from './printer.ts';

/** How long one of the print system's programs may take. */
const programTimeout = 30_000;

/**
 * The print system of Linux and macOS. It takes the archived PDF itself, byte for byte, and unlike the callback of
 * a browser's print call it gives the job a name under which its fate can be asked.
 */
export class Cups {
  readonly #environment: NodeJS.ProcessEnv;

  /** @param environment CUPS_SERVER in it names another server than the machine's own */
  constructor(environment: NodeJS.ProcessEnv = process.env) {
    this.#environment = { ...environment, LC_ALL: 'C.UTF-8' };
  }

  /** Whether `lp` is there and the system answers. */
  async isThere(): Promise<boolean> {
    try {
      return (await this.#run('lpstat', ['-r'])).output.includes('is running');
    } catch {
      // No such program: a system without CUPS, which is an answer and no fault.
      return false;
    }
  }

  /** Name of the system's default queue. */
  async defaultQueue(): Promise<string | undefined> {
    const { output } = await this.#run('lpstat', ['-d']);
    return /^system default destination: (\S+)/m.exec(output)?.[1];
  }

  async print(queue: string, { title, paper, pdf }: PaperJob): Promise<Sent> {
    const sizes = await this.#run('lpoptions', ['-p', queue, '-l']);
    const media = mediaOption(sizes.output, paper, pdf);
    const options = media ? ['-o', `media=${media}`, '-o', 'print-scaling=none'] : [];
    // The page goes through a pipe: people's data does not lie in a temporary file.
    const { code, output, errors } = await this.#run(
      'lp',
      ['-d', queue, '-t', title, ...options, '--', '-'],
      pdf,
    );
    const systemJob = /request id is (\S+-\d+) /.exec(output)?.[1];
    if (code === 0 && systemJob !== undefined) return { status: 'submitted', systemJob };
    if (/does not exist/.test(errors)) return { status: 'failed', reason: 'printing.reason.printer-gone' };
    if (code !== 0) return { status: 'failed', reason: 'printing.reason.refused' };
    return { status: 'unknown', reason: 'printing.reason.no-answer' };
  }

  async fate(systemJob: string): Promise<Fate> {
    const dash = systemJob.lastIndexOf('-');
    const [queue, number] = [systemJob.slice(0, dash), systemJob.slice(dash + 1)];
    const job = await this.#attributes('job', `jobs/${number}`, ['job-state']);
    // The system keeps no history of it: what is known stays what was known.
    if (job === 'gone') return { status: 'submitted' };
    const wanted = ['printer-state-reasons', 'device-uri'];
    const printer = await this.#attributes('printer', `printers/${encodeURIComponent(queue)}`, wanted);
    return fateOf(job, printer === 'gone' ? new Map() : printer);
  }

  async cancel(systemJob: string): Promise<void> {
    await this.#run('cancel', [systemJob]);
  }

  async #attributes(
    about: 'job' | 'printer',
    path: string,
    wanted: readonly string[],
  ): Promise<IppAttributes | 'gone'> {
    const address = cupsAddress(this.#environment.CUPS_SERVER);
    const answer = await ask(address, encodeQuestion(about, `ipp://localhost/${path}`, wanted));
    if (answer.status === ippNotFound) return 'gone';
    if (answer.status >= 0x100)
      throw new Error(`The print system refused to tell of ${path}: ${answer.status}`);
    return answer.attributes;
  }

  #run(program: string, args: readonly string[], input?: Uint8Array): Promise<Ran> {
    return run(program, args, this.#environment, input);
  }
}

/**
 * What to call the paper: its name where the queue has it, else its size in points from the PDF itself, else
 * nothing and the queue's own paper is taken (a receipt printer with one fixed sheet).
 */
export function mediaOption(queueOptions: string, paper: Paper, pdf: Uint8Array): string | undefined {
  const sizes = /^PageSize\/[^:]*: (.*)$/m.exec(queueOptions)?.[1]?.split(' ') ?? [];
  if (sizes.some((size) => size.replace(/^\*/, '') === paper)) return paper;
  if (!sizes.some((size) => size.includes('Custom.'))) return undefined;
  const box = /\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/.exec(Buffer.from(pdf).toString('latin1'));
  return box ? `Custom.${box[1]}x${box[2]}` : undefined;
}

interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** @throws Error when the program is not there or takes too long */
function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  input: Uint8Array | undefined,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env, stdio: 'pipe', timeout: programTimeout });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      errors += text;
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal) reject(new Error(`${program} was stopped: ${signal}`));
      else resolve({ code, output, errors });
    });
    // A program that ends before it has read everything says so by its exit code.
    child.stdin.on('error', (error) => {
      errors += error.message;
    });
    child.stdin.end(input);
  });
}
