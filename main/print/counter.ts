import { area as printing } from '../../shared/domain/printing/area.ts';
import { requestPrint } from '../../shared/domain/printing/request-print.ts';
import { type Scenario, scenario } from '../../shared/domain/scenario.ts';
import { PaperTray } from './paper-tray.ts';
import { Spool, type SpoolParts } from './spool.ts';

const receipt = 'receipt:R-A1-20261121-003';
/** Who acts when the desk itself does. */
export const deskItself = { id: '', name: '', role: 'clerk' as const };

/** A counter for tests of the spool: a book, a tray of paper, and hooks where a kill or a full disk can strike. */
export class Counter {
  readonly book: Scenario = scenario([printing]);
  readonly tray = new PaperTray();
  readonly kept: string[] = [];
  readonly errors: unknown[] = [];
  queue: string | undefined = 'LQ-730K';
  /** Called around each command of a spool; what it throws, the command throws. */
  beforeDo: (command: string) => void | Promise<void> = () => undefined;
  afterDo: (command: string) => void | Promise<void> = () => undefined;
  readonly #spools: Spool[] = [];
  #ids = 0;

  /** One job for each copy, as a receipt's posting writes them. */
  want(...copies: string[]): string[] {
    const context = { newId: () => `p${++this.#ids}`, operator: this.book.operator };
    const entries = requestPrint('receipt', receipt, copies, context);
    this.book.given(...entries);
    return entries.map((entry) => entry.subject);
  }

  /** A spool on this counter; after a kill, the next one. */
  async start(more: Partial<SpoolParts> = {}): Promise<Spool> {
    const spool: Spool = new Spool({ ...this.parts(() => spool.changed()), ...more });
    this.#spools.push(spool);
    await spool.start();
    return spool;
  }

  parts(onChanged: () => void): SpoolParts {
    return {
      desk: {
        desk: 'A1',
        rows: (filter) => this.book.rows(filter),
        do: async (command, input) => {
          await this.beforeDo(command);
          const decision = this.book.when(command, input, { operator: deskItself });
          await this.afterDo(command);
          if ('refusals' in decision) return { ok: false, refusals: decision.refusals };
          onChanged();
          return { ok: true };
        },
      },
      printer: this.tray,
      archive: {
        keep: async (job) => {
          this.kept.push(job);
          return 'a'.repeat(64);
        },
      },
      render: ({ copy, reprint }) => ({ title: '收据', paper: '241x93', html: `${copy}/${reprint}` }),
      queueFor: () => this.queue,
      clock: () => this.book.now,
      onError: (error) => this.errors.push(error),
    };
  }

  status(): (string | undefined)[] {
    return this.book.rows({ kind: 'print-job' }).map((row) => row.status);
  }

  row(job: string | undefined) {
    return this.book.rows({ kind: 'print-job', id: job ?? '' })[0];
  }

  async close(): Promise<void> {
    await Promise.all(this.#spools.map((spool) => spool.close()));
  }
}
