import type { Random } from '../../main/engine/demo/random.ts';
import type { PostingDraft } from '../../main/journal/journal.ts';
import { printEnded, printStarted } from '../../shared/domain/printing/entries.ts';
import { requestPrint } from '../../shared/domain/printing/request-print.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import { localDate, localIso } from '../../shared/values/time.ts';

interface Clerk {
  readonly id: string;
  readonly name: string;
}

/** Writes what a desk would write: its clock, its running numbers, its clerk and the jobs its printer still has. */
export class Scribe {
  readonly desk = 'A1';
  readonly random: Random;
  now: number;
  clerk: Clerk;
  #date = '';
  readonly #numbers = new Map<string, number>();
  #jobs: string[] = [];
  #ids = 0;

  constructor(random: Random, now: number, clerk: Clerk) {
    this.random = random;
    this.now = now;
    this.clerk = clerk;
  }

  get at(): string {
    return localIso(this.now);
  }

  newId(): string {
    this.#ids += 1;
    const hex = () => this.random.whole(0, 0xffff_ffff).toString(16).padStart(8, '0');
    return `${hex()}${hex()}-${this.#ids.toString(16).padStart(6, '0')}`;
  }

  /** The desk's next number for a prefix, from 001 on every date. */
  number(prefix: string): string {
    const date = localDate(this.now);
    if (date !== this.#date) this.#numbers.clear();
    this.#date = date;
    const next = (this.#numbers.get(prefix) ?? 0) + 1;
    this.#numbers.set(prefix, next);
    return `${prefix}-${this.desk}-${date.replaceAll('-', '')}-${String(next).padStart(3, '0')}`;
  }

  /** Jobs for all copies of a document; `printed` writes what became of them. */
  paper(document: string, subject: string, copies: readonly string[]): readonly Entry[] {
    const entries = requestPrint(document, subject, copies, {
      newId: () => this.newId(),
      operator: { ...this.clerk, role: 'clerk' },
    });
    this.#jobs.push(...entries.map((entry) => entry.subject));
    return entries;
  }

  /** One command of the clerk at the desk. */
  draft(command: string, entries: readonly Entry[], approver = ''): PostingDraft {
    const { now, clerk } = this;
    return { now, clerk: clerk.id, approver, command, request: this.newId(), entries };
  }

  /** What the spool writes for every job that was asked for since. */
  *printed(): Generator<PostingDraft> {
    const jobs = this.#jobs;
    this.#jobs = [];
    for (const job of jobs) {
      this.now += 400;
      yield this.#asDesk('startPrint', printStarted.make(job, {}));
      this.now += 2_600;
      const sha256 = Array.from({ length: 8 }, () =>
        this.random.whole(0, 0xffff_ffff).toString(16).padStart(8, '0'),
      ).join('');
      const report = { status: 'confirmed', printer: '前台针式打印机', sha256 } as const;
      yield this.#asDesk('endPrint', printEnded.make(job, report));
    }
  }

  #asDesk(command: string, entry: Entry): PostingDraft {
    const { now } = this;
    return { now, clerk: '', approver: '', command, request: this.newId(), entries: [entry] };
  }
}
