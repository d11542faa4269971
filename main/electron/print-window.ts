import { BrowserWindow, type PrinterInfo as ElectronPrinter, session, type WebContents } from 'electron';
import type { PrinterInfo } from '../../shared/bridge/answers.ts';
import type { Paper } from '../../shared/print/document.ts';
import { paperSize } from '../../shared/print/paper.ts';
import type { PaperJob, Sent } from '../print/printer.ts';
import type { PageMaker } from '../print/system-printer.ts';

const pageAddress = 'print-page://page/';
const inch = 25.4;
/** CSS pixels to the inch. */
const cssInch = 96;
/** Pages are laid out for paper a trifle differently than for measuring. */
const rollSlack = 4;

/** Drawn over the free margin at the foot of papers that can have several pages. */
const pageNumbers = {
  displayHeaderFooter: true,
  headerTemplate: '<span></span>',
  footerTemplate:
    '<div style="width:100%;text-align:center;font-size:7.5pt">第 <span class="pageNumber"></span> 页　共 <span class="totalPages"></span> 页</div>',
};

/**
 * A window nobody sees, which makes pages of forms and hands them to the system's print call. It runs no scripts,
 * reaches nothing but the page it is given and keeps nothing; one page after another.
 */
export class PrintWindow implements PageMaker {
  #window: BrowserWindow | undefined;
  #html = '';
  #last: Promise<unknown> = Promise.resolve();

  async list(): Promise<readonly PrinterInfo[]> {
    return this.#next(async (contents) => (await contents.getPrintersAsync()).map(printerInfo));
  }

  /** @throws Error when the page cannot be made */
  pdf(html: string, paper: Paper): Promise<Uint8Array> {
    return this.#next(async (contents) => {
      await this.#load(contents, html);
      const { width, height } = await sizeOf(contents, paper);
      return contents.printToPDF({
        // Inches here, micrometres in print().
        pageSize: { width: width / inch, height: height / inch },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        printBackground: true,
        ...(paperSize(paper).numbered ? pageNumbers : {}),
      });
    });
  }

  /** `submitted` means that the system took the page: it answers the same with no paper in the printer. */
  print(printer: string, { html, paper }: PaperJob): Promise<Sent> {
    return this.#next(async (contents) => {
      await this.#load(contents, html);
      const { width, height } = await sizeOf(contents, paper);
      return new Promise<Sent>((resolve) => {
        contents.print(
          {
            silent: true,
            printBackground: true,
            deviceName: printer,
            // Without size and margins an A4 page goes out, whatever the queue holds.
            pageSize: { width: Math.round(width * 1_000), height: Math.round(height * 1_000) },
            margins: { marginType: 'none' },
          },
          (taken, problem) => resolve(taken ? { status: 'submitted' } : refused(problem)),
        );
      });
    });
  }

  /** The window keeps the program running while it is there: call this when the last visible window is gone. */
  close(): void {
    this.#window?.destroy();
    this.#window = undefined;
  }

  #next<T>(work: (contents: WebContents) => Promise<T>): Promise<T> {
    const done = this.#last.then(() => work(this.#contents()));
    this.#last = done.catch(() => undefined);
    return done;
  }

  #contents(): WebContents {
    if (this.#window && !this.#window.isDestroyed()) return this.#window.webContents;
    // A partition without `persist:` lives in memory only.
    const pages = session.fromPartition('print-pages');
    if (!pages.protocol.isProtocolHandled('print-page')) {
      pages.protocol.handle('print-page', () => {
        return new Response(this.#html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } });
      });
      pages.webRequest.onBeforeRequest((request, decide) => {
        decide({ cancel: !/^(print-page|data|devtools):/.test(request.url) });
      });
    }
    this.#window = new BrowserWindow({
      show: false,
      webPreferences: {
        session: pages,
        sandbox: true,
        javascript: false,
        contextIsolation: true,
        nodeIntegration: false,
        spellcheck: false,
      },
    });
    return this.#window.webContents;
  }

  async #load(contents: WebContents, html: string): Promise<void> {
    this.#html = html;
    await contents.loadURL(pageAddress);
    this.#html = '';
  }
}

/** Millimetres. A roll is as long as what stands on it, which only the laid-out page knows. */
async function sizeOf(contents: WebContents, paper: Paper): Promise<{ width: number; height: number }> {
  const { width, height } = paperSize(paper);
  if (height !== undefined) return { width, height };
  return { width, height: (await contentHeight(contents, width)) + rollSlack };
}

/** Through the debugger's own layout metrics: the page runs no scripts that could be asked. */
async function contentHeight(contents: WebContents, width: number): Promise<number> {
  const { debugger: tool } = contents;
  tool.attach('1.3');
  try {
    await tool.sendCommand('Emulation.setEmulatedMedia', { media: 'print' });
    await tool.sendCommand('Emulation.setDeviceMetricsOverride', {
      width: Math.round((width / inch) * cssInch),
      height: 10,
      deviceScaleFactor: 1,
      mobile: false,
    });
    const metrics: unknown = await tool.sendCommand('Page.getLayoutMetrics');
    return (heightIn(metrics) / cssInch) * inch;
  } finally {
    tool.detach();
  }
}

function heightIn(metrics: unknown): number {
  const size = (metrics as { cssContentSize?: { height?: unknown } } | null)?.cssContentSize;
  if (typeof size?.height !== 'number') throw new Error('The page has no height');
  return Math.ceil(size.height);
}

function printerInfo(printer: ElectronPrinter): PrinterInfo {
  const { name, displayName, description } = printer;
  const options: Readonly<Record<string, unknown>> = { ...printer.options };
  const reasons = String(options['printer-state-reasons'] ?? '');
  return {
    name,
    description: displayName || description,
    // Only older runtimes tell.
    isDefault: 'isDefault' in printer && printer.isDefault === true,
    reasons: reasons.split(',').filter((reason) => reason !== '' && reason !== 'none'),
  };
}

function refused(problem: string): Sent {
  if (/invalid devicename/i.test(problem))
    return { status: 'failed', reason: 'printing.reason.printer-gone' };
  // Cancelled or failed half-way: part of it may be with the system.
  return { status: 'unknown', reason: 'printing.reason.refused' };
}
