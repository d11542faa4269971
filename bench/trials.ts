import { Command } from 'commander';
import { killTrial } from './trials/kill.ts';
import type { TrialResult } from './trials/trial.ts';

/** `npm run trials -- <name> [--n N] [--seed S]`: what must survive bad days, tried until it does. */
const trials: Readonly<
  Record<string, { rounds: number; run(n: number, seed: number): Promise<TrialResult> }>
> = {
  kill: { rounds: 1_000, run: killTrial },
};

const program = new Command('trials')
  .argument('<name>', `one of: ${Object.keys(trials).join(', ')}`)
  .option('--n <rounds>', 'rounds; the full trial when left out')
  .option('--seed <number>', 'seed of its random choices', '1');
program.parse();
const [name = ''] = program.args;
const { n, seed } = program.opts<{ n?: string; seed: string }>();
const trial = trials[name] ?? program.error(`There is no trial ${name}`);
const result = await trial.run(n === undefined ? trial.rounds : Number(n), Number(seed));
const figures = Object.entries(result.figures).map(([figure, value]) => `${figure} ${value}`);
process.stdout.write(`${result.name}: ${result.ok ? 'held' : 'FAILED'} · ${figures.join(' · ')}\n`);
for (const fault of result.faults) process.stderr.write(`  ${fault}\n`);
if (!result.ok) process.exitCode = 1;
