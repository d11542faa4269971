import { Command } from 'commander';
import { fullTrial } from './trials/full.ts';
import { inputTrial } from './trials/input.ts';
import { killTrial } from './trials/kill.ts';
import { monthTrial } from './trials/month.ts';
import { syncTrial } from './trials/sync.ts';
import { tamperTrial } from './trials/tamper.ts';
import type { TrialResult } from './trials/trial.ts';

interface Trial {
  /** Rounds of the whole trial, and of the one that only shows that it works. */
  readonly rounds: number;
  readonly small: number;
  run(rounds: number, seed: number): Promise<TrialResult>;
}

/** `npm run trials -- <name> [--n N] [--seed S] [--small]`: what must survive bad days, tried until it does. */
const trials: Readonly<Record<string, Trial>> = {
  kill: { rounds: 1_000, small: 5, run: killTrial },
  tamper: { rounds: 500, small: 6, run: tamperTrial },
  full: { rounds: 100, small: 3, run: fullTrial },
  sync: { rounds: 1_000, small: 4, run: syncTrial },
  month: { rounds: 30, small: 3, run: monthTrial },
  input: { rounds: 20_000, small: 400, run: inputTrial },
};

const program = new Command('trials')
  .argument('[name]', `one of: ${Object.keys(trials).join(', ')}`)
  .option('--n <rounds>', 'rounds; the full trial when left out')
  .option('--small', 'a few rounds, to see that it works')
  .option('--seed <number>', 'seed of its random choices', '1')
  .option('--list', 'the names, one a line');
program.parse();
const { list } = program.opts<{ list?: true }>();
if (list) process.stdout.write(`${Object.keys(trials).join('\n')}\n`);
else await tryIt(program.args[0] ?? '');

async function tryIt(name: string): Promise<void> {
  const { n, seed, small } = program.opts<{ n?: string; seed: string; small?: true }>();
  const trial = trials[name] ?? program.error(`There is no trial ${name}`);
  const rounds = n === undefined ? trial[small ? 'small' : 'rounds'] : Number(n);
  const { ok, skipped, figures, faults } = await trial.run(rounds, Number(seed));
  const verdict = skipped === undefined ? (ok ? 'held' : 'FAILED') : `not tried, ${skipped}`;
  const line = Object.entries(figures).map(([figure, value]) => `${figure} ${value}`);
  process.stdout.write(`${name}: ${verdict} · ${line.join(' · ')}\n`);
  for (const fault of faults) process.stderr.write(`  ${fault}\n`);
  if (!ok) process.exitCode = 1;
}
