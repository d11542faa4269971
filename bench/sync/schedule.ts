import { setTimeout as wait } from 'node:timers/promises';
import type { Random } from '../../main/engine/demo/random.ts';
import type { Answer } from '../../shared/bridge/answers.ts';
import { hours } from '../../shared/values/time.ts';
import { type Act, learnFrom, nextAct } from './acts.ts';
import { type DeskChild, DeskGone } from './desk-child.ts';
import { fairWeather, foulWeather } from './faults.ts';
import { type Stand, signOn } from './stand.ts';

/** What happened, for the figures at the end. */
export interface Tally {
  acts: number;
  refused: number;
  /** Sent again after a kill, because nobody knew whether it was carried out. */
  again: number;
  desksKilled: number;
  officeKilled: number;
  officePutBack: number;
  cablePulled: number;
  clockJumps: number;
}

export const emptyTally = (): Tally => ({
  acts: 0,
  refused: 0,
  again: 0,
  desksKilled: 0,
  officeKilled: 0,
  officePutBack: 0,
  cablePulled: 0,
  clockJumps: 0,
});

/** Postings that a desk has answered for, with the request each carried out. */
export type Acknowledged = Map<string, string>;

/** One bad day: clerks work at all desks while the line, the clocks and the processes fail around them. */
export class Schedule {
  readonly #stand: Stand;
  readonly #random: Random;
  readonly #tally: Tally;
  readonly #acknowledged: Acknowledged;
  readonly #unanswered = new Set<Promise<void>>();
  readonly #again = new Map<DeskChild, Act[]>();

  constructor(stand: Stand, random: Random, tally: Tally, acknowledged: Acknowledged) {
    this.#stand = stand;
    this.#random = random;
    this.#tally = tally;
    this.#acknowledged = acknowledged;
  }

  /** Leaves a good line and running processes behind, and nothing that was asked and not answered. */
  async run(): Promise<void> {
    const { proxy, office, desks } = this.#stand;
    proxy.weather = this.#random.chance(0.8) ? foulWeather : fairWeather;
    const steps = this.#random.whole(10, 24);
    for (let step = 0; step < steps; step += 1) {
      await this.#step();
      await wait(this.#random.whole(0, 30));
    }
    proxy.weather = fairWeather;
    proxy.plug();
    if (!office.running) await office.start();
    await Promise.all(this.#unanswered);
    for (const desk of desks) {
      if (!desk.running) await this.#restart(desk);
      for (const act of this.#again.get(desk)?.splice(0) ?? []) await this.#act(desk, act);
    }
  }

  async #step(): Promise<void> {
    const random = this.#random;
    const { desks, proxy, office } = this.#stand;
    const desk = desks[random.whole(0, desks.length - 1)];
    if (!desk) return;
    const point = random.whole(0, 99);
    if (point < 66) return this.#someAct(desk);
    if (point < 68) return this.#backUpOrPutBack(desk);
    if (point < 78) return this.#sync(desk);
    if (point < 83) {
      proxy.weather = random.chance(0.6) ? foulWeather : fairWeather;
    } else if (point < 87) {
      this.#tally.cablePulled += 1;
      proxy.pull();
    } else if (point < 91) {
      proxy.plug();
    } else if (point < 94) {
      this.#tally.clockJumps += 1;
      await ignoreGone(desk.setClock(random.chance(0.4) ? 0 : random.whole(-hours(6), hours(6))));
    } else if (point < 97) {
      await this.#killDesk(desk);
    } else if (point < 98 && office.running) {
      this.#tally.officeKilled += 1;
      await office.kill();
    } else if (!office.running) {
      await office.start();
    }
  }

  /** A backup takes the place of the head office's database; it may write before it hears of any desk. */
  async #backUpOrPutBack(desk: DeskChild): Promise<void> {
    const { office, proxy, auditor } = this.#stand;
    const random = this.#random;
    if (!office.hasBackup || random.chance(0.4)) return office.backUp();
    if (!office.running) await office.start();
    if (random.chance(0.5)) await this.#stand.enrolAnother();
    if (random.chance(0.5)) await this.#sync(desk);
    await wait(random.whole(0, 300));
    const isCut = random.chance(0.7);
    if (isCut) proxy.pull();
    await office.putBack(random.chance(0.5));
    auditor.startAnew();
    this.#tally.officePutBack += 1;
    if (random.chance(0.6)) await this.#stand.enrolAnother();
    if (isCut && random.chance(0.7)) proxy.plug();
  }

  async #someAct(desk: DeskChild): Promise<void> {
    const answered = this.#act(desk, nextAct(this.#random, this.#stand.world));
    // Some clerks do not wait for the answer before the next thing happens.
    if (!this.#random.chance(0.3)) return answered;
    this.#unanswered.add(answered);
    void answered.finally(() => this.#unanswered.delete(answered));
  }

  async #act(desk: DeskChild, act: Act): Promise<void> {
    let answer: Answer;
    try {
      answer = await desk.run(act.envelope);
    } catch (error) {
      if (!(error instanceof DeskGone)) throw error;
      this.#tally.again += 1;
      this.#again.set(desk, [...(this.#again.get(desk) ?? []), act]);
      return;
    }
    this.#tally.acts += 1;
    if (!answer.ok) this.#tally.refused += 1;
    learnFrom(act, answer);
    // A refusal may leave a trace of its own, with a request of its own.
    if (answer.ok && answer.posting) this.#acknowledged.set(answer.posting, act.envelope.request ?? '');
  }

  async #sync(desk: DeskChild): Promise<void> {
    if (!desk.running) return;
    const synced = ignoreGone(desk.ask({ what: 'sync' }));
    this.#unanswered.add(synced);
    void synced.finally(() => this.#unanswered.delete(synced));
  }

  async #killDesk(desk: DeskChild): Promise<void> {
    if (!desk.running) return this.#restart(desk);
    this.#tally.desksKilled += 1;
    for (let at = 0; at < 2; at += 1) {
      const answered = this.#act(desk, nextAct(this.#random, this.#stand.world));
      this.#unanswered.add(answered);
      void answered.finally(() => this.#unanswered.delete(answered));
    }
    await wait(this.#random.whole(0, 40));
    await desk.kill();
    if (this.#random.chance(0.7)) await this.#restart(desk);
  }

  async #restart(desk: DeskChild): Promise<void> {
    desk.start();
    await desk.ask({ what: 'open' });
    await signOn(desk, this.#stand.leader);
    await desk.ask({ what: 'line', to: 'on' });
  }
}

async function ignoreGone(asked: Promise<unknown>): Promise<void> {
  try {
    await asked;
  } catch (error) {
    if (!(error instanceof DeskGone)) throw error;
  }
}
