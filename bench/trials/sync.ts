import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../main/engine/demo/random.ts';
import type { Row } from '../../shared/domain/area.ts';
import { forkStory } from '../sync/fork-story.ts';
import { type Acknowledged, emptyTally, Schedule } from '../sync/schedule.ts';
import { settle } from '../sync/settle.ts';
import { deskIds, makeStand, type Stand } from '../sync/stand.ts';
import type { TrialResult } from './trial.ts';

/** The whole book is checked after so many schedules, and after the last one. */
const checkEvery = 25;

/**
 * Three desks and a head office live through one bad day after another: after each, on a good line, all must have the
 * same books with every acknowledged posting once, and show the same.
 */
export async function syncTrial(rounds: number, seed: number): Promise<TrialResult> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-sync-'));
  const stand = await makeStand({ folder, seed, databaseUrl: process.env.QIANTAI_TRIAL_DATABASE_URL });
  const tally = emptyTally();
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  const started = performance.now();
  let settling = 0;
  let round = 0;
  try {
    while (round < rounds && faults.length === 0) {
      round += 1;
      // Each schedule is its own seed's, so that one that failed is found again among the others.
      await new Schedule(stand, seededRandom(seed * 100_000 + round), tally, acknowledged).run();
      const settled = performance.now();
      faults.push(...(await settle(stand, acknowledged)));
      settling += performance.now() - settled;
      if (faults.length === 0 && (round % checkEvery === 0 || round === rounds))
        faults.push(...(await checkAll(stand)));
      if (process.stderr.isTTY) process.stderr.write(`\rsync ${round}/${rounds}`);
    }
    if (faults.length === 0) faults.push(...(await forkStory(stand)), ...(await checkAll(stand)));
  } finally {
    await stand.close();
  }
  if (faults.length === 0) await rm(folder, { recursive: true, force: true });
  const { 'cut-stream': cutStreams, ...happened } = stand.proxy.happened;
  const figures = {
    schedules: round,
    seed,
    postings: stand.auditor.postings,
    ...tally,
    ...happened,
    'cut-stream': cutStreams,
    'ms per schedule': Math.round((performance.now() - started) / round),
    'ms to settle': Math.round(settling / round),
  };
  const errors = stand.desks.map((desk, at) => `${deskIds[at]} said: ${desk.errors.slice(-2_000)}`);
  return {
    name: 'sync',
    ok: faults.length === 0,
    figures,
    faults:
      faults.length > 0
        ? [
            `schedule ${round} of seed ${seed}:`,
            ...faults,
            ...errors,
            stand.office.errors.slice(-2_000),
            `data kept in ${folder}`,
          ]
        : [],
  };
}

/** Chains, signatures and views of every replica from the first posting on, and no number twice. */
async function checkAll({ desks }: Stand): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [at, desk] of desks.entries()) {
    const report = await desk.verify();
    if (!report.ok) faults.push(`${deskIds[at]} verify: ${JSON.stringify(report).slice(0, 2_000)}`);
  }
  const [first] = desks;
  for (const [kind, column] of [
    ['receipt', 'number'],
    ['receipt', 'payer'],
    ['key-slip', 'number'],
    ['note', 'text'],
  ] as const) {
    const rows = (await first?.rows({ kind })) ?? [];
    faults.push(...twice(rows, column).map((value) => `${kind} ${column} ${value} is there twice`));
  }
  return faults;
}

function twice(rows: readonly Row[], column: string): readonly string[] {
  const seen = new Set<string>();
  return rows
    .map((row) => String(row.data[column] ?? row.id))
    .filter((value) => seen.size === seen.add(value).size);
}
