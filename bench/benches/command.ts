import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Envelope } from '../../main/desk/envelope.ts';
import { Session } from '../../main/desk/session.ts';
import { seededRandom } from '../../main/engine/demo/random.ts';
import type { Engine } from '../../main/engine/engine.ts';
import type { HouseholdState } from '../../shared/domain/households/state.ts';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { bareSqlite } from '../lib/bare-sqlite.ts';
import { withCopy } from '../lib/copy.ts';
import { atMostTimes, type Bench, type Figure, figure, timesFaster } from '../lib/report.ts';
import { median, quantile } from '../lib/timing.ts';
import { measureDexie } from '../rxdb-dexie/measure.ts';

type Kind = 'note' | 'receipt' | 'household';
const kinds: readonly Kind[] = ['note', 'receipt', 'household'];

interface Samples {
  readonly command: number[];
  readonly commit: number[];
  /** What the desk does once the answer is out: the views of many postings are committed together. */
  readonly after: number[];
}

/** A durable command as the window sends it, against a bare durable commit of the same bytes and against RxDB on Dexie. */
export const commandBench: Bench = {
  what: 'one durable command, against a bare commit of the same bytes and RxDB on Dexie',
  async run({ postings, small, say }) {
    const site = await largeSite(postings, say);
    const rounds = small ? 20 : 700;
    return withCopy(site.data, async (data) => {
      const engine = await openSite(data);
      const session = new Session();
      const signedOn = await engine.desk.run(
        { command: 'signOn', input: { staff: 'z1', pin: site.pin } },
        session,
      );
      if (!signedOn.ok) throw new Error(`Nobody could sign on: ${signedOn.refusals?.[0]?.text}`);
      const samples = await interleaved(engine, session, join(data, 'bare.db'), rounds);
      const documents = await lastPostings(engine, rounds);
      await engine.close();
      const dexie = await measureDexie(documents);
      return figuresOf(samples, dexie);
    });
  },
};

/** Command and counterpart by turns, so that whatever else the machine does meets both. */
async function interleaved(engine: Engine, session: Session, file: string, rounds: number) {
  const bare = bareSqlite(file);
  const samples = new Map<Kind, Samples>(kinds.map((kind) => [kind, { command: [], commit: [], after: [] }]));
  const next = acts(engine);
  for (let round = -warmUp; round < rounds; round += 1) {
    for (const [kind, taken] of samples) {
      const envelope = next[kind](round + warmUp);
      const started = performance.now();
      const answer = await engine.desk.run(envelope, session);
      const done = performance.now();
      if (!answer.ok || !answer.posting) throw new Error(`${kind}: ${JSON.stringify(answer.refusals)}`);
      const [posting] = await engine.journal.read([answer.posting]);
      const text = JSON.stringify(posting);
      const commitStarted = performance.now();
      bare.insert.run([answer.posting, text]);
      const committed = performance.now();
      // The window's calls come in turns of their own.
      await nextTurn();
      const turned = performance.now();
      if (round < 0) continue;
      taken.command.push(done - started);
      taken.commit.push(committed - commitStarted);
      taken.after.push(turned - committed);
    }
  }
  bare.database.close();
  return samples;
}

const warmUp = 30;

function acts(engine: Engine): Readonly<Record<Kind, (round: number) => Envelope>> {
  const random = seededRandom(7);
  const units = engine.views
    .page({ kind: 'household', order: 'unit', page: 0, size: 400 })
    .rows.map(({ id }) => id);
  const unit = () => units[random.whole(0, units.length - 1)] ?? '';
  return {
    note: (round) => ({
      command: 'addNote',
      input: { text: `第 ${round} 条：电梯年检` },
      request: `n${round}`,
    }),
    receipt(round) {
      const lines = [
        { item: 'management', from: '2026-11', to: '2026-11', amount: random.whole(100, 90_000) },
      ];
      return {
        command: 'issueReceipt',
        input: { unit: unit(), lines, method: 'cash' },
        request: `r${round}`,
      };
    },
    household(round) {
      const subject = `unit:${unit()}`;
      const state = engine.views.state<HouseholdState>(subject);
      const value = `备注 ${round} ${state?.remark?.length ?? 0}`;
      return {
        command: 'changeHousehold',
        input: { subject, changes: [{ path: 'remark', value }] },
        request: `h${round}`,
      };
    },
  };
}

async function lastPostings(engine: Engine, count: number): Promise<readonly object[]> {
  return engine.journal.readSince(engine.journal.desk, engine.journal.lastSeq - count, count);
}

function figuresOf(samples: ReadonlyMap<Kind, Samples>, dexie: readonly number[]): readonly Figure[] {
  const all = {
    command: [...samples.values()].flatMap((one) => one.command),
    commit: [...samples.values()].flatMap((one) => one.commit),
    after: [...samples.values()].flatMap((one) => one.after),
  };
  const p99 = (of: readonly number[]) => quantile(of, 0.99);
  return [
    atMostTimes('command, median', median(all.command), 'ms', 'bare commit', median(all.commit), 3),
    atMostTimes('command, p99', p99(all.command), 'ms', 'bare commit', p99(all.commit), 3),
    timesFaster('command, median', median(all.command), 'ms', 'RxDB on Dexie, strict', median(dexie), 5),
    timesFaster('command, p99', p99(all.command), 'ms', 'RxDB on Dexie, strict', p99(dexie), 5),
    figure('after the answer, mean', all.after.reduce((sum, one) => sum + one, 0) / all.after.length, 'ms'),
    ...[...samples].flatMap(([kind, { command, commit }]) => [
      figure(`${kind}, median`, median(command), 'ms'),
      figure(`${kind}, p99`, p99(command), 'ms'),
      figure(`${kind}: bare commit, median`, median(commit), 'ms'),
    ]),
  ];
}
