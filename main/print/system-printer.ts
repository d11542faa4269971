import type { PrinterInfo } from '../../shared/bridge/answers.ts';
import type { Paper } from '../../shared/print/document.ts';
import type { Cups } from './cups.ts';
import type { Fate, PaperJob, Printer, Sent } from './printer.ts';

/** The window nobody sees that makes pages; Electron's part of printing. */
export interface PageMaker {
  list(): Promise<readonly PrinterInfo[]>;
  pdf(html: string, paper: Paper): Promise<Uint8Array>;
  /** Hands the page to the system's own print call; `submitted` means no more than that it was taken. */
  print(printer: string, job: PaperJob): Promise<Sent>;
}

/**
 * The printers of this machine. Where there is CUPS it takes the job, because it answers for it; the page maker's own
 * print call was seen to report success for jobs that never reached a queue there, so it is not a second way.
 */
export class SystemPrinter implements Printer {
  readonly #pages: PageMaker;
  readonly #cups: Cups | undefined;

  /** @param cups undefined on Windows */
  constructor(pages: PageMaker, cups: Cups | undefined) {
    this.#pages = pages;
    this.#cups = cups;
  }

  async list(): Promise<readonly PrinterInfo[]> {
    // Asked each time: the print system of a desk may be started after the desk.
    if (this.#cups && !(await this.#cups.isThere())) return [];
    const printers = await this.#pages.list();
    // Newer runtimes no longer say which one is the default.
    const name = await this.#cups?.defaultQueue();
    return printers.map((printer) => (printer.name === name ? { ...printer, isDefault: true } : printer));
  }

  pdf(html: string, paper: Paper): Promise<Uint8Array> {
    return this.#pages.pdf(html, paper);
  }

  async print(printer: string, job: PaperJob): Promise<Sent> {
    if (!this.#cups) return this.#pages.print(printer, job);
    if (await this.#cups.isThere()) return this.#cups.print(printer, job);
    return { status: 'failed', reason: 'printing.reason.printer-gone' };
  }

  async fate(systemJob: string): Promise<Fate> {
    return (await this.#cups?.fate(systemJob)) ?? { status: 'submitted' };
  }

  async cancel(systemJob: string): Promise<void> {
    await this.#cups?.cancel(systemJob);
  }
}
