import type { PrinterInfo } from '../../shared/bridge/contract.ts';
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

/** The printers of this machine: through CUPS where it runs, else through the page maker's own call. */
export class SystemPrinter implements Printer {
  readonly #pages: PageMaker;
  readonly #cups: Cups | undefined;

  /** @param cups undefined on Windows */
  constructor(pages: PageMaker, cups: Cups | undefined) {
    this.#pages = pages;
    this.#cups = cups;
  }

  async list(): Promise<readonly PrinterInfo[]> {
    const printers = await this.#pages.list();
    const cups = await this.#present();
    // Newer runtimes no longer say which one is the default.
    const name = cups && (await cups.defaultQueue());
    return printers.map((printer) => (printer.name === name ? { ...printer, isDefault: true } : printer));
  }

  pdf(html: string, paper: Paper): Promise<Uint8Array> {
    return this.#pages.pdf(html, paper);
  }

  async print(printer: string, job: PaperJob): Promise<Sent> {
    const cups = await this.#present();
    return (cups ?? this.#pages).print(printer, job);
  }

  async fate(systemJob: string): Promise<Fate> {
    return (await this.#cups?.fate(systemJob)) ?? { status: 'submitted' };
  }

  async cancel(systemJob: string): Promise<void> {
    await this.#cups?.cancel(systemJob);
  }

  /** Asked each time: the print system of a desk may be installed, or started, after the desk. */
  async #present(): Promise<Cups | undefined> {
    return this.#cups && (await this.#cups.isThere()) ? this.#cups : undefined;
  }
}
