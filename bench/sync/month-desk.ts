import { setTimeout as wait } from 'node:timers/promises';
import type { Envelope } from '../../main/desk/envelope.ts';
import type { Random } from '../../main/engine/demo/random.ts';
import { notesFor } from '../../main/engine/demo/set-up-demo.ts';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { DeskChild } from './desk-child.ts';
import type { Acknowledged } from './schedule.ts';

export interface Clerk {
  readonly staff: string;
  readonly pin: string;
}

/** Commands that were carried out and refused, by name, over all desks. */
export interface MonthTally {
  readonly done: Map<string, number>;
  readonly refused: Map<string, number>;
}

/** One desk and its clerks, through a month without any line. */
export class MonthDesk {
  readonly child: DeskChild;
  readonly random: Random;
  readonly leader: Clerk;
  readonly clerks: readonly [Clerk, ...Clerk[]];
  readonly #tally: MonthTally;
  readonly #acknowledged: Acknowledged;
  readonly #name: string;
  #requests = 0;
  #onDuty = 0;

  constructor(options: {
    readonly name: string;
    readonly child: DeskChild;
    readonly random: Random;
    readonly leader: Clerk;
    readonly clerks: readonly [Clerk, ...Clerk[]];
    readonly tally: MonthTally;
    readonly acknowledged: Acknowledged;
  }) {
    this.child = options.child;
    this.random = options.random;
    this.leader = options.leader;
    this.clerks = options.clerks;
    this.#tally = options.tally;
    this.#acknowledged = options.acknowledged;
    this.#name = options.name;
  }

  get clerk(): Clerk {
    return this.clerks[this.#onDuty % this.clerks.length] ?? this.clerks[0];
  }

  /** Sets the desk's wall clock. */
  async goTo(time: number): Promise<void> {
    await this.child.setClock(time - Date.now());
  }

  async do(command: string, input: object, more: Partial<Envelope> = {}): Promise<Answer> {
    this.#requests += 1;
    const request = `${this.#name}-${this.#requests}`;
    const answer = await this.child.run({ command, input, request, ...more });
    this.#count(command, answer);
    if (answer.ok && answer.posting) this.#acknowledged.set(answer.posting, request);
    return answer;
  }

  signOn(who: Clerk, shift?: string): Promise<Answer> {
    return this.do('signOn', { ...who, ...(shift !== undefined && { shift }) });
  }

  /** The printer works off what was asked for, one sheet in twenty with trouble. */
  async print(): Promise<void> {
    const jobs = await this.child.rows({ kind: 'print-job', status: 'wanted' });
    for (const { id, data } of jobs) {
      if (data.desk !== undefined && data.desk !== this.#name) continue;
      await this.#asDesk('startPrint', { job: id });
      const status = this.random.chance(0.05) ? 'unknown' : 'confirmed';
      await this.#asDesk('endPrint', { job: id, status, printer: '前台针式打印机' });
      if (status === 'unknown') await this.do('settleJob', { job: id, outcome: 'printed' });
    }
  }

  /**
   * Hands over to the next clerk as the page leads through it: what is refused says which line is missing.
   */
  async handOver(): Promise<Answer> {
    const next = this.clerks[(this.#onDuty + 1) % this.clerks.length] ?? this.clerks[0];
    const blind = await this.do('countCash', { denominations: {} });
    await this.do('countCash', { denominations: notesFor(Number(blind.answer?.expected)) });
    const items = await this.child.rows({ kind: 'post-item' });
    const lines = new Map<string, object>();
    const reliefs = new Map<string, object>();
    for (let tries = 0; ; tries += 1) {
      const answer = await this.do(
        'handOver',
        {
          ...next,
          readPrevious: true,
          post: items.filter(({ scope }) => scope === undefined || scope === this.#name).map(counted),
          lines: [...lines.values()],
          reliefs: [...reliefs.values()],
          remark: '一切正常',
          strokes: { from: 'M10 10L60 40L90 20', to: 'M5 30C20 10 40 50 70 20' },
        },
        { approver: this.leader },
      );
      if (answer.ok || tries === 3) {
        if (answer.ok) this.#onDuty += 1;
        return answer;
      }
      for (const { field = '' } of answer.refusals ?? []) {
        const id = field.slice(field.indexOf('.') + 1);
        if (field.startsWith('lines.')) lines.set(id, { id, line: '已跟进，请留意' });
        if (field.startsWith('reliefs.')) reliefs.set(id, { id });
      }
    }
  }

  /** In the night: the PC is switched off as people do it, or by the fuse. */
  async restart(how: 'stop' | 'kill' | 'upgrade'): Promise<void> {
    if (how === 'upgrade') await this.child.ask({ what: 'outdate-views' });
    if (how === 'kill') await this.child.kill();
    else await this.child.stop();
    await wait(10);
    this.child.start();
    await this.child.ask({ what: 'open' });
  }

  async #asDesk(command: string, input: object): Promise<void> {
    const answer = await this.child.ask<Answer>({ what: 'as-desk', envelope: { command, input } });
    this.#count(command, answer);
  }

  #count(command: string, { ok, refusals }: Answer): void {
    const map = ok ? this.#tally.done : this.#tally.refused;
    const name = ok ? command : `${command}: ${refusals?.[0]?.code} ${refusals?.[0]?.field ?? ''}`;
    map.set(name, (map.get(name) ?? 0) + 1);
  }
}

function counted({ id, data }: { readonly id: string; readonly data: Readonly<Record<string, unknown>> }) {
  return { id, counted: Number(data.count) };
}
