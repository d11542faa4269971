import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { canRunPostgres, startPostgres } from '../../scripts/test-support/postgres.ts';
import type { LoadResult } from '../head-office/load.ts';
import { plainInsert } from '../head-office/plain-insert.ts';
import { canReadProcessorTime, processorTime } from '../head-office/processor-time.ts';
import { SimulatedDesks } from '../head-office/simulated-desks.ts';
import { withFolder } from '../lib/copy.ts';
import { atLeastShare, atMost, type Bench, type Figure, figure } from '../lib/report.ts';
import { median, quantile } from '../lib/timing.ts';
import { OfficeProcess } from '../sync/office-process.ts';

/** As many as the head office itself opens. */
const connections = 16;
/** More under way do not make it faster, only everybody's wait longer. */
const inFlight = 64;

/** Pushes of many desks over kept-alive connections into PostgreSQL, signed beforehand, every commit durable. */
export const headOfficeBench: Bench = {
  what: 'pushes of 2,000 desks, against plain INSERTs of the same rows',
  async run({ small, say }) {
    if (!canRunPostgres()) throw new Error('There is no PostgreSQL on this machine');
    const postgres = await startPostgres({ durable: true });
    try {
      return await withFolder(async (folder) => {
        const databaseUrl = await postgres.createDatabase();
        await mkdir(join(folder, 'office'));
        const office = await OfficeProcess.start({ data: join(folder, 'office'), databaseUrl });
        try {
          return await measure({ office, databaseUrl, desks: small ? 20 : 2_000, say });
        } finally {
          await office.stop();
        }
      });
    } finally {
      await postgres.close();
    }
  },
};

interface Setting {
  readonly office: OfficeProcess;
  readonly databaseUrl: string;
  readonly desks: number;
  say(text: string): void;
}

async function measure({ office, databaseUrl, desks, say }: Setting): Promise<readonly Figure[]> {
  const pushes = desks * 2;
  say('plain INSERTs');
  const plain = await plainInsert(databaseUrl, pushes, connections);
  const plainRate = plain.rows / plain.seconds;
  say(`connecting ${desks} desks`);
  const load = await SimulatedDesks.make(desks, databaseUrl, office.port);
  try {
    const figures: Figure[] = [];
    for (const count of [desks / 10, desks]) {
      say(`${count} desks`);
      const { all, processor } = await measured({ office, databaseUrl }, () =>
        load.push({ desks: count, pushes: Math.ceil(pushes / count), how: { saturate: inFlight } }),
      );
      const rate = all.postings / all.seconds;
      figures.push(
        atLeastShare(`${count} desks, postings a second`, rate, '/s', 'plain INSERT', plainRate, 0.5),
        figure(`${count} desks, pushes a second`, all.pushes / all.seconds, '/s'),
        ...processor.map(([side, seconds]) =>
          figure(`${count} desks, processor time of a push: ${side}`, (seconds * 1_000) / all.pushes, 'ms'),
        ),
        ...refusals(`${count} desks, at its limit`, all),
      );
      say(`${Math.round(rate)} postings a second, plain INSERT ${Math.round(plainRate)}`);
      const half = all.pushes / all.seconds / 2;
      const calm = await load.push({
        desks: count,
        pushes: Math.ceil((half * 10) / count),
        how: { rate: half },
      });
      figures.push(
        figure(`${count} desks at ${Math.round(half)} pushes a second, median`, median(calm.latencies), 'ms'),
        atMost(
          `${count} desks at ${Math.round(half)} pushes a second, p99`,
          Math.round(quantile(calm.latencies, 0.99)),
          'ms',
          100,
        ),
        ...refusals(`${count} desks, at half of it`, calm),
      );
    }
    say('all at once');
    const all = await load.push({ desks, pushes: 1, how: 'burst' });
    return [
      ...figures,
      figure(`${desks} desks at once, until all is stored`, all.seconds, 's'),
      figure(`${desks} desks at once, median`, median(all.latencies), 'ms'),
      ...refusals(`${desks} desks at once`, all),
    ];
  } finally {
    load.close();
  }
}

type Sides = readonly (readonly [side: string, seconds: number])[];

/** Where the processor's time goes: on two cores each side takes from the others. */
async function measured(
  { office, databaseUrl }: Pick<Setting, 'office' | 'databaseUrl'>,
  push: () => Promise<LoadResult>,
): Promise<{ readonly all: LoadResult; readonly processor: Sides }> {
  const { pid } = office;
  if (pid === undefined || !canReadProcessorTime) return { all: await push(), processor: [] };
  const { result: all, server, database } = await processorTime({ server: pid, databaseUrl }, push);
  return {
    all,
    processor: [
      ['head office, folding included', server],
      ['PostgreSQL', database],
      ['who sends', all.processor],
    ],
  };
}

function refusals(name: string, { refused }: LoadResult): readonly Figure[] {
  return Object.entries(refused).map(([status, count]) =>
    figure(`${name}, answered ${status}`, count, 'pushes'),
  );
}
