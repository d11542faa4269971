import type { Answer } from '../../shared/bridge/answers.ts';
import type { Row, RowFilter } from '../../shared/domain/area.ts';
import type { JobRowData } from '../../shared/domain/printing/project.ts';
import { localIso } from '../../shared/values/time.ts';
import type { Archive } from './archive.ts';
import { archiveOnly, type Printer, type Sent } from './printer.ts';
import type { RenderedPage, WantedPage } from './render-job.ts';
import { JobWatch } from './watch.ts';

/** As much of the desk as the spool needs. */
export interface SpoolDesk {
  readonly desk: string;
  rows(filter: RowFilter): readonly Row[];
  /** Carries out a command of the desk itself; durable when it answers ok. */
  do(command: 'startPrint' | 'endPrint', input: object): Promise<Pick<Answer, 'ok' | 'refusals'>>;
}

export interface SpoolParts {
  readonly desk: SpoolDesk;
  readonly printer: Printer;
  readonly archive: Pick<Archive, 'keep'>;
  render(wanted: WantedPage): RenderedPage | undefined;
  /** The queue chosen for a document; undefined where the desk has no printer for it. */
  queueFor(document: string): string | undefined;
  readonly clock: () => number;
  /** Something no clerk can settle: it belongs into the program's log. */
  onError(error: unknown): void;
  /** How often, and how long, a submitted job is asked after. */
  readonly watch?: { readonly everyMs: number; readonly forMs: number };
}

/** What the desk learned of a job so far, without the job's name. */
interface Report {
  readonly status: 'submitted' | 'confirmed' | 'archived' | 'unknown' | 'failed';
  readonly printer: string;
  readonly sha256?: string;
  readonly reason?: string;
}

/**
 * Prints what the journal says is wanted. It keeps nothing of its own: which jobs there are and how far they came
 * is read from the postings, so no job is lost, and because the start is in the journal before anything reaches a
 * printer, no job is printed twice.
 */
export class Spool {
  readonly #parts: SpoolParts;
  readonly #watch: JobWatch;
  #running: Promise<void> | undefined;
  #again = false;
  #closed = false;

  constructor(parts: SpoolParts) {
    this.#parts = parts;
    const { printer, onError } = parts;
    this.#watch = new JobWatch({
      printer,
      onError,
      ...(parts.watch ?? { everyMs: 2_000, forMs: 90_000 }),
      report: (job, queue, fate) => this.#end(job, { printer: queue, ...fate }),
    });
  }

  /** Call once, before the first command: a job that was being printed when the desk stopped is now unknown. */
  async start(): Promise<void> {
    for (const row of this.#jobs('started')) {
      await this.#end(row.id, { status: 'unknown', printer: '', reason: 'printing.reason.interrupted' });
    }
    this.changed();
  }

  /** Call after every change of a `print-job` row. Returns at once. */
  changed(): void {
    if (this.#closed) return;
    this.#again = true;
    // Lists that cannot be read are rebuilt, and then this is called again.
    this.#running ??= this.#run()
      .catch(this.#parts.onError)
      .finally(() => {
        this.#running = undefined;
        if (this.#again) this.changed();
      });
  }

  /** Resolves when everything wanted now has been handed over. */
  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  /** Finishes the job at hand and takes no other; what is wanted waits in the journal. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#again = false;
    await this.#watch.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      await this.#takeBack();
      for (const row of this.#jobs('wanted')) {
        if (this.#closed) return;
        try {
          await this.#print(row);
        } catch (error) {
          // The journal cannot be written: the job keeps the state it has there, the clerk sees the desk's message.
          this.#parts.onError(error);
        }
      }
    }
  }

  /** What a clerk settled otherwise must not come out of a queue that wakes up later. */
  async #takeBack(): Promise<void> {
    for (const job of this.#watch.jobs()) {
      const [row] = this.#parts.desk.rows({ kind: 'print-job', id: job });
      if (row?.status === 'replaced' || row?.status === 'dropped') await this.#watch.cancel(job);
    }
  }

  async #print(row: Row): Promise<void> {
    const started = await this.#parts.desk.do('startPrint', { job: row.id });
    if (!started.ok) return;
    const { report, systemJob } = await this.#carryOut(row);
    await this.#end(row.id, report);
    if (systemJob !== undefined && report.status === 'submitted') {
      this.#watch.follow(row.id, report.printer, systemJob);
    }
  }

  /** From the page to the printer. Every way out of here is a report; none is an exception. */
  async #carryOut(row: Row): Promise<{ report: Report; systemJob?: string }> {
    const { printer, archive, clock, onError } = this.#parts;
    const page = this.#render(row);
    if (!page) return { report: failed('', 'printing.reason.cannot-render') };
    // A queue may be called as the archive is: `PDF` is what cups-pdf names its own.
    const chosen = this.#parts.queueFor(String(row.data.document));
    const queue = chosen ?? archiveOnly;

    let pdf: Uint8Array;
    let sha256: string;
    try {
      pdf = await printer.pdf(page.html, page.paper);
    } catch (error) {
      onError(error);
      return { report: failed(queue, 'printing.reason.cannot-render') };
    }
    try {
      sha256 = await archive.keep(row.id, row.at ?? localIso(clock()), pdf);
    } catch (error) {
      onError(error);
      return { report: failed(queue, 'printing.reason.archive') };
    }
    if (chosen === undefined) return { report: { status: 'archived', printer: queue, sha256 } };

    const { systemJob, ...sent } = await this.#send(queue, { ...page, pdf });
    const report = { ...sent, printer: queue, sha256 };
    return systemJob === undefined ? { report } : { report, systemJob };
  }

  #render(row: Row): RenderedPage | undefined {
    const data = row.data as unknown as JobRowData;
    const { document, copy, reprint, firstBy, requestedBy } = data;
    const at = localIso(this.#parts.clock());
    try {
      const subject = row.scope ?? '';
      return this.#parts.render({ document, subject, copy, reprint, firstBy, requestedBy, at });
    } catch (error) {
      this.#parts.onError(error);
      return undefined;
    }
  }

  async #send(queue: string, job: RenderedPage & { pdf: Uint8Array }): Promise<Sent> {
    try {
      return await this.#parts.printer.print(queue, job);
    } catch (error) {
      this.#parts.onError(error);
      return { status: 'unknown', reason: 'printing.reason.no-answer' };
    }
  }

  async #end(job: string, report: Report): Promise<void> {
    const answer = await this.#parts.desk.do('endPrint', { job, ...report });
    // Refused when a clerk has settled the job meanwhile: the clerk's word stands.
    if (!answer.ok && answer.refusals?.some((refusal) => refusal.code !== 'printing.not-started')) {
      this.#parts.onError(new Error(`endPrint was refused: ${JSON.stringify(answer.refusals)}`));
    }
  }

  /** This desk's jobs in this state, oldest first. */
  #jobs(status: string): Row[] {
    const { desk } = this.#parts;
    return desk
      .rows({ kind: 'print-job', status })
      .filter((row) => row.data.desk === desk.desk)
      .sort((a, b) => compare(a.at ?? '', b.at ?? '') || compare(a.id, b.id));
  }
}

function failed(printer: string, reason: string): Report {
  return { status: 'failed', printer, reason };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
