import { Command } from 'commander';
import { bulkBench } from './benches/bulk.ts';
import { commandBench } from './benches/command.ts';
import { firstSyncBench } from './benches/first-sync.ts';
import { headOfficeBench } from './benches/head-office.ts';
import { rebuildBench } from './benches/rebuild.ts';
import { searchBench } from './benches/search.ts';
import { sizeBench } from './benches/size.ts';
import { smoothBench } from './benches/smooth.ts';
import { startBench } from './benches/start.ts';
import { fullPostings, largeSitePlan, smallPostings } from './large-site/plan.ts';
import { type Bench, figureLine } from './lib/report.ts';
import { versions } from './lib/versions.ts';

/** `npm run --silent bench -- <name> [--json] [--small]`: one measurement, with what it is measured against. */
const benches: Readonly<Record<string, Bench>> = {
  command: commandBench,
  bulk: bulkBench,
  rebuild: rebuildBench,
  search: searchBench,
  start: startBench,
  size: sizeBench,
  smooth: smoothBench,
  'first-sync': firstSyncBench,
  'head-office': headOfficeBench,
};

const names = Object.entries(benches).map(([name, { what }]) => `${name}: ${what}`);
const program = new Command('bench')
  .argument('[name]', `one of\n${names.join('\n')}`)
  .option('--json', 'one JSON object on stdout')
  .option('--small', 'only to see that it works: a small site, few repetitions')
  .option('--postings <n>', 'size of the site', String(fullPostings))
  .option('--list', 'the names, one a line');
program.parse();
const { json, small = false, postings: asked, list } = program.opts<Options>();
if (list) process.stdout.write(`${Object.keys(benches).join('\n')}\n`);
else await measure(program.args[0] ?? '');

interface Options {
  readonly json?: true;
  readonly small?: true;
  readonly postings: string;
  readonly list?: true;
}

async function measure(name: string): Promise<void> {
  const bench = benches[name] ?? program.error(`There is no measurement ${name}`);
  const postings = small ? smallPostings : Number(asked);
  const say = (text: string) => process.stderr.write(`· ${name}: ${text}\n`);
  const figures = await bench.run({ postings, small, say });
  if (json) {
    const { seed } = largeSitePlan(postings);
    process.stdout.write(
      `${JSON.stringify({ name, what: bench.what, small, postings, seed, versions: await versions(), figures })}\n`,
    );
    return;
  }
  process.stdout.write(`${[name, ...figures.map(figureLine)].join('\n')}\n`);
}
