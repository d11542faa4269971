import type { DeskEvent } from '../../shared/bridge/contract.ts';
import { Sequence } from '../desk/sequence.ts';
import { Session } from '../desk/session.ts';
import { demoPassphrase } from '../engine/demo/set-up-demo.ts';
import { type Engine, openEngine } from '../engine/engine.ts';
import { DatabaseOpenError } from '../journal/storage/handle.ts';
import {
  hasKeyFile,
  type KeyFile,
  type OpenKeys,
  openWithKeyStore,
  openWithPassphrase,
  readKeyFile,
} from '../keys/key-file.ts';
import { OfficeLine } from '../sync/office-line.ts';
import { DeskPaper } from './desk-paper.ts';
import { keepToTimes } from './keeping-times.ts';
import { LongWork } from './long-work.ts';
import { Opening } from './opening.ts';
import type { Shell } from './shell.ts';
import { tellOfMending } from './tell-of-mending.ts';

type Opened = {
  readonly engine: Engine;
  readonly paper: DeskPaper;
  readonly office: OfficeLine;
  /** Ends what runs beside the clerk's work. */
  readonly closing: AbortController;
};

/** The window is drawn first; printers and the line to the head office can wait for it. */
const paperDelayMillis = 1_000;
const officeDelayMillis = 1_500;
const statusMillis = 300;

/** What of a desk is open in this process, and who is signed on. One for the life of the app. */
export class DeskState {
  readonly data: string;
  readonly shell: Shell;
  readonly clock: () => number;
  readonly session = new Session();
  readonly work: LongWork;
  /** A book is opened by one of those who ask for it at once. */
  readonly #turns = new Sequence();
  #opened: Opened | undefined;
  #keyFile: KeyFile | undefined;
  readonly #opening = new Opening(() => this.emit({ event: 'status' }));
  #keyFileDamaged = false;
  #statusTimer: NodeJS.Timeout | undefined;

  constructor(data: string, shell: Shell, clock: () => number) {
    this.data = data;
    this.shell = shell;
    this.clock = clock;
    this.work = new LongWork((event) => shell.emit(event));
  }

  get opening(): Opening {
    return this.#opening;
  }

  /** Present when a desk was set up here, open or not. */
  get keyFile(): KeyFile | undefined {
    return this.#opened?.engine.keys.file ?? this.#keyFile;
  }

  /** There is a desk in the folder, whether its key file was read already or not. */
  get isSetUp(): boolean {
    return this.keyFile !== undefined || hasKeyFile(this.data);
  }

  /** A desk was set up here, but the file with its locked keys cannot be read: only a restore helps. */
  get keyFileDamaged(): boolean {
    return this.#keyFileDamaged && this.#opened === undefined;
  }

  get opened(): Opened | undefined {
    return this.#opened;
  }

  /** @throws Error when the desk is locked or new: the window does not offer such calls then. */
  get engine(): Engine {
    if (!this.#opened) throw new Error('The desk is not open');
    return this.#opened.engine;
  }

  get paper(): DeskPaper {
    if (!this.#opened) throw new Error('The desk is not open');
    return this.#opened.paper;
  }

  /** The line to the head office, whether the desk is enrolled or not. */
  get office(): OfficeLine {
    if (!this.#opened) throw new Error('The desk is not open');
    return this.#opened.office;
  }

  /** At start: opens the desk when the system's key store can (a demo always), else leaves it locked or new. */
  async openAtStart(): Promise<void> {
    if (!hasKeyFile(this.data)) return;
    await this.#opening.during(() => this.#turns.next(() => this.#openStored()));
  }

  /** Opens with keys that fit; asked twice at once, once. A damaged book opens read-only with what its views show. */
  async open(keys: OpenKeys): Promise<void> {
    await this.#turns.next(async () => {
      if (!this.#opened) await this.opens(() => this.#openEngine(keys));
    });
  }

  /** Takes the engine that `work` opens; until then the window shows that the desk is being opened. */
  async opens(work: () => Promise<Engine>): Promise<void> {
    await this.#opening.during(async () => this.adopt(await work()));
  }

  /** Takes an engine that was opened elsewhere: by set-up or restore. */
  adopt(engine: Engine): void {
    const paper = new DeskPaper(engine, this.shell.printer, () => this.emit({ event: 'status' }));
    const office = this.#officeLine(engine);
    const closing = new AbortController();
    this.#opened = { engine, paper, office, closing };
    engine.onChanged = (changed) => {
      this.emit({ event: 'changed', ...changed });
      if (changed.kinds.includes('print-job')) paper.changed();
      // One more posting waits for the head office.
      if (office.status()) this.#tellStatusSoon();
    };
    tellOfMending(engine.mender, { work: this.work, emit: (event) => this.emit(event) }, () => {
      paper.changed();
      void office.start();
    });
    if (!engine.fault) {
      void paper.start(paperDelayMillis, closing.signal);
      void keepToTimes(engine, closing.signal);
    }
    setTimeout(() => void office.start(), officeDelayMillis).unref();
    this.emit({ event: 'status' });
  }

  async close(): Promise<void> {
    this.work.cancel();
    const opened = this.#opened;
    this.#opened = undefined;
    this.session.signOff();
    if (opened) await closeParts(opened);
  }

  emit(event: DeskEvent): void {
    this.shell.emit(event);
  }

  /** An import writes hundreds of postings a second; the bar need not follow each. */
  #tellStatusSoon(): void {
    this.#statusTimer ??= setTimeout(() => {
      this.#statusTimer = undefined;
      this.emit({ event: 'status' });
    }, statusMillis);
    this.#statusTimer.unref();
  }

  #officeLine(engine: Engine): OfficeLine {
    const progress = this.work.follow('first-sync');
    return new OfficeLine(engine, {
      onStatus: () => this.emit({ event: 'status' }),
      onProgress: progress,
      onMoved: (keys) => {
        this.#reopenAs(engine, keys).catch((error: unknown) => {
          console.error('The desk could not be opened under its new id:', error);
        });
      },
    });
  }

  /** The desk goes on under another id: the same window, the same clerk, the same folder opened anew. */
  async #reopenAs(engine: Engine, keys: OpenKeys): Promise<void> {
    const opened = this.#opened;
    if (opened?.engine !== engine) return;
    await this.opens(async () => {
      this.#opened = undefined;
      this.#keyFile = keys.file;
      await closeParts(opened);
      return this.#openEngine(keys);
    });
  }

  async #openStored(): Promise<void> {
    try {
      this.#keyFile = await readKeyFile(this.data);
    } catch (error) {
      // Not a new desk: a set-up here would write over what may still be mended.
      console.error('The key file cannot be read:', error);
      this.#keyFileDamaged = true;
      return;
    }
    const keys =
      openWithKeyStore(this.#keyFile, this.shell.keyStore) ??
      (this.#keyFile.demo ? await openWithPassphrase(this.#keyFile, demoPassphrase) : undefined);
    if (keys) this.adopt(await this.#openEngine(keys));
  }

  async #openEngine(keys: OpenKeys): Promise<Engine> {
    const onProgress = (done: number, total: number) =>
      this.emit({ event: 'progress', work: 'rebuild', done, total });
    const options = { data: this.data, keys, clock: this.clock, onProgress };
    try {
      return await openEngine(options);
    } catch (error) {
      if (!(error instanceof DatabaseOpenError) || error.code === 'full' || error.code === 'busy')
        throw error;
      console.error('The book cannot be opened:', error);
      return openEngine({ ...options, salvage: true });
    }
  }
}

async function closeParts({ office, paper, engine, closing }: Opened): Promise<void> {
  closing.abort();
  await office.stop();
  await paper.spool.close();
  await engine.close();
}
