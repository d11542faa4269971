import { setTimeout as wait } from 'node:timers/promises';
import type { DeskStatus, PrinterInfo } from '../../shared/bridge/answers.ts';
import { receiptDocument } from '../../shared/domain/receipts/document.ts';
import type { SiteState } from '../../shared/domain/site/settings.ts';
import { settingOf } from '../../shared/domain/site/settings.ts';
import type { Engine } from '../engine/engine.ts';
import { Archive } from '../print/archive.ts';
import type { Printer } from '../print/printer.ts';
import { type PageSource, renderPage } from '../print/render-job.ts';
import { Spool } from '../print/spool.ts';
import { printedName } from '../queries/staff-names.ts';

/** The system is asked for its printers this often at most: it takes a process or two each time. */
const printersFreshMillis = 10_000;

/** What a printer says of itself that no clerk needs to hear about. */
const harmless = new Set(['none', 'cups-waiting-for-job-completed']);

/** The desk's paper: its spool, and what the frame shows of its printer. */
export class DeskPaper {
  readonly source: PageSource;
  readonly archive: Archive;
  readonly spool: Spool;
  readonly #engine: Engine;
  readonly #printer: Printer;
  #printers: readonly PrinterInfo[] = [];
  #printersAt = Number.NEGATIVE_INFINITY;
  #started = false;
  readonly #onPrinters: () => void;

  /** @param onPrinters called when the printers are known for the first time */
  constructor(engine: Engine, printer: Printer, onPrinters: () => void) {
    this.#engine = engine;
    this.#printer = printer;
    this.#onPrinters = onPrinters;
    const { views, journal, registry } = engine;
    this.source = {
      registry,
      siteName: () => this.#site()?.name ?? engine.keys.file.siteName,
      deskName: () => journal.desk,
      staffName: (id) => printedName(views, id),
      state: (subject) => views.state(subject),
      rows: (filter) => views.rows(filter),
    };
    this.archive = new Archive(engine.folder.path, engine.keyFor('archive').toString('hex'));
    this.spool = new Spool({
      desk: {
        desk: journal.desk,
        rows: (filter) => views.rows(filter),
        do: (command, input) => engine.desk.runAsDesk({ command, input }),
      },
      printer,
      archive: this.archive,
      render: (wanted) => renderPage(this.source, wanted),
      queueFor: (document) => this.#queueFor(document),
      clock: engine.clock,
      onError: (error) => console.error('Printing:', error),
    });
  }

  /**
   * Takes up printing after `delayMillis`: asking the system for its printers and making pages would take the
   * processor from the window that is just being drawn. What is wanted until then waits in the book.
   */
  async start(delayMillis: number, signal: AbortSignal): Promise<void> {
    try {
      await wait(delayMillis, undefined, { signal, ref: false });
      await this.#refreshPrinters();
      if (signal.aborted) return;
      this.#started = true;
      this.#onPrinters();
      await this.spool.start();
    } catch (error) {
      if (!signal.aborted) console.error('Printing was not taken up:', error);
    }
  }

  /** Call after every change of a `print-job` row. */
  changed(): void {
    if (this.#started) this.spool.changed();
  }

  /** The state of the printer that receipts and slips go to. */
  async printerState(): Promise<DeskStatus['printer']> {
    if (this.#started) await this.#refreshPrinters();
    const name = this.#queueFor(receiptDocument.name);
    const found = this.#printers.find((printer) => printer.name === name);
    if (!found) return name === undefined ? { state: 'none' } : { state: 'problem', name, reason: 'missing' };
    const reason = found.reasons.find((told) => !harmless.has(told));
    return reason === undefined
      ? { state: 'ready', name: found.name }
      : { state: 'problem', name: found.name, reason };
  }

  async #refreshPrinters(): Promise<void> {
    const now = performance.now();
    if (now - this.#printersAt < printersFreshMillis) return;
    this.#printersAt = now;
    this.#printers = await this.#printer.list();
  }

  /** The printer chosen for a document, else the system's default. */
  #queueFor(document: string): string | undefined {
    return (
      settingOf(this.#site(), 'printers')[document] ??
      this.#printers.find((printer) => printer.isDefault)?.name
    );
  }

  #site(): SiteState | undefined {
    return this.#engine.views.state<SiteState>(`site:${this.#engine.keys.file.site}`);
  }
}
