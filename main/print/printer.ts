import type { PrinterInfo } from '../../shared/bridge/answers.ts';
import type { Paper } from '../../shared/print/document.ts';

/** One page or document on its way to a queue: the same thing twice, because systems take different things. */
export interface PaperJob {
  readonly title: string;
  readonly paper: Paper;
  readonly html: string;
  readonly pdf: Uint8Array;
}

/** `failed` only when certainly nothing came out; whoever is not sure says `unknown`. */
export interface Sent {
  readonly status: 'submitted' | 'unknown' | 'failed';
  /** Text key, or what the system said. */
  readonly reason?: string;
  /** The system's own name of the job, where its fate can be asked later. */
  readonly systemJob?: string;
}

/** What became of a submitted job. `waiting`: still with the system, with what it complains of. */
export interface Fate {
  readonly status: 'waiting' | 'confirmed' | 'submitted' | 'unknown';
  readonly reason?: string;
}

/** Makes pages and drives printers; the Electron and CUPS parts of the product, or a test's paper tray. */
export interface Printer {
  list(): Promise<readonly PrinterInfo[]>;
  /** @throws Error when the page cannot be made */
  pdf(html: string, paper: Paper): Promise<Uint8Array>;
  print(printer: string, job: PaperJob): Promise<Sent>;
  /** Asks once; the caller asks again while it is `waiting`. */
  fate(systemJob: string): Promise<Fate>;
  /** Takes a job back that is still waiting: the clerk has settled it otherwise. */
  cancel(systemJob: string): Promise<void>;
}

/** Stands for "into the archive only", where the desk has no printer. */
export const archiveOnly = 'PDF';
