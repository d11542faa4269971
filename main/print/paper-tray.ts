import type { Paper } from '../../shared/print/document.ts';
import type { Fate, PaperJob, Printer, Sent } from './printer.ts';

/** A printer for tests: what would be paper lies in its tray, and it fails the way it is told to. */
export class PaperTray implements Printer {
  readonly sheets: { readonly queue: string; readonly title: string; readonly html: string }[] = [];
  readonly cancelled: string[] = [];
  /** What `print` answers, after or instead of printing. */
  next: Sent = { status: 'submitted' };
  fates: Fate = { status: 'waiting' };
  /** Called before each step; what it throws, the step throws. */
  before: (step: 'pdf' | 'print') => void | Promise<void> = () => undefined;

  async list() {
    return [{ name: 'LQ-730K', description: '', isDefault: true, reasons: [] }];
  }

  async pdf(html: string, _paper: Paper): Promise<Uint8Array> {
    await this.before('pdf');
    return Buffer.from(html);
  }

  async print(queue: string, { title, html }: PaperJob): Promise<Sent> {
    await this.before('print');
    if (this.next.status !== 'failed') this.sheets.push({ queue, title, html });
    return this.next;
  }

  async fate(): Promise<Fate> {
    return this.fates;
  }

  async cancel(systemJob: string): Promise<void> {
    this.cancelled.push(systemJob);
  }
}
