import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { cupsdConf, cupsFilesConf, cupsPdfConf } from './cups-config.ts';
import { freePort, type Helper, startHelper } from './helper-process.ts';
import { startReceiptPrinter } from './receipt-printer.ts';

const exec = promisify(execFile);

/** A print server of the test's own, with printers that really take jobs and leave files instead of paper. */
export interface TestCups {
  /** What a program needs in its environment to print here instead of on the machine's own printers. */
  readonly env: { readonly CUPS_SERVER: string };
  /** A4 office printer (cups-pdf). */
  readonly pdf: TestQueue;
  /** 80 mm receipt printer that speaks IPP; undefined unless asked for. */
  readonly receipt: TestQueue | undefined;
  close(): Promise<void>;
}

export interface TestQueue {
  readonly name: string;
  /** Every finished job leaves one PDF here. */
  readonly folder: string;
  /** Waits until `count` jobs have come out and returns their PDF files, oldest first. */
  printed(count: number): Promise<string[]>;
}

/** cups-pdf writes as the job's owner and so runs as root; elsewhere print tests say that they were skipped. */
export function canRunCups(): boolean {
  return (
    process.getuid?.() === 0 && existsSync('/usr/sbin/cupsd') && existsSync('/usr/lib/cups/backend/cups-pdf')
  );
}

/** Starts a private cupsd with its queues; `close` stops all of it and deletes what it wrote. */
export async function startCups(options: { receipt?: boolean } = {}): Promise<TestCups> {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-cups-'));
  // cupsd's filters run as another user and have to reach in.
  chmodSync(folder, 0o755);
  for (const name of ['root', 'state', 'cache', 'spool', 'log', 'paper', 'receipt'])
    mkdirSync(join(folder, name));
  mkdirSync(join(folder, 'tmp'));
  chmodSync(join(folder, 'tmp'), 0o1777);
  const paper = join(folder, 'paper');
  chmodSync(paper, 0o777);

  const port = await freePort();
  const env = { CUPS_SERVER: `localhost:${port}` };
  writeFileSync(join(folder, 'cupsd.conf'), cupsdConf(port));
  writeFileSync(join(folder, 'cups-files.conf'), cupsFilesConf(folder));
  const pdfInstance = `qiantai-${port}`;
  const pdfConf = `/etc/cups/cups-pdf-${pdfInstance}.conf`;
  writeFileSync(pdfConf, cupsPdfConf(paper));

  const helpers: Helper[] = [];
  const close = async () => {
    for (const helper of helpers.reverse()) await helper.stop();
    rmSync(pdfConf, { force: true });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const config = ['-c', join(folder, 'cupsd.conf'), '-s', join(folder, 'cups-files.conf')];
    helpers.push(startHelper('/usr/sbin/cupsd', ['-f', ...config]));
    await until(async () => (await exec('lpstat', ['-r'], inEnv(env))).stdout.includes('is running'));
    await addQueue(env, 'PDF', [`cups-pdf:/${pdfInstance}`, 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd']);
    const receipt = options.receipt === true ? await addReceiptQueue(env, folder, helpers) : undefined;
    return { env, pdf: queue('PDF', paper), receipt, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function addReceiptQueue(env: TestCups['env'], folder: string, helpers: Helper[]): Promise<TestQueue> {
  const out = join(folder, 'receipt');
  const printer = await startReceiptPrinter(folder, out, helpers);
  await addQueue(env, 'REC80', [printer, 'everywhere']);
  const ppd = join(folder, 'root', 'ppd', 'REC80.ppd');
  // lpadmin returns before cupsd has asked the printer what it can do.
  await until(async () => existsSync(ppd));
  return queue('REC80', out);
}

async function addQueue(env: TestCups['env'], name: string, [uri, model]: [string, string]): Promise<void> {
  await exec('lpadmin', ['-p', name, '-E', '-v', uri, '-m', model], inEnv(env));
}

function queue(name: string, folder: string): TestQueue {
  const files = () =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.pdf'))
      .sort(
        (a, b) => Number.parseInt(a.replace(/^job_/, ''), 10) - Number.parseInt(b.replace(/^job_/, ''), 10),
      )
      .map((file) => join(folder, file));
  const isWhole = async (file: string) => (await exec('tail', ['-c', '64', file])).stdout.includes('%%EOF');
  return {
    name,
    folder,
    printed: async (count) => {
      await until(
        async () => files().length >= count && (await Promise.all(files().map(isWhole))).every(Boolean),
      );
      return files();
    },
  };
}

function inEnv(env: TestCups['env']) {
  return { env: { ...process.env, ...env } };
}

/** Asks again until the answer is yes; a question that fails counts as no, the last failure is told at the end. */
async function until(ask: () => Promise<boolean>, timeoutMs = 30_000): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let cause: unknown;
  while (Date.now() < deadline) {
    try {
      if (await ask()) return;
    } catch (error) {
      cause = error;
    }
    await sleep(100);
  }
  throw new Error(`still not so after ${timeoutMs} ms`, { cause });
}
