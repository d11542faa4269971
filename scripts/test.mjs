// Everything that CI runs, from a fresh clone: npm test [-- --only unit,e2e]
import { parseArgs } from 'node:util';
import { testPackages } from './lib/debian.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { prepareElectron } from './lib/prepare.mjs';
import { command, Stop } from './lib/say.mjs';
import { closingLine, honestCounts } from './lib/test-counts.mjs';
import { stages } from './lib/test-stages.mjs';

await command(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  const chosen = choose(values.only?.split(','));
  checkNode();
  const started = Date.now();
  await ensureDependencies();
  await prepareElectron(testPackages);
  print(`✓ 准备 setup — ${seconds(started)}`);
  const results = [];
  for (const stage of chosen) {
    print(`\n── ${stage.name} · ${stage.what}`);
    const stageStarted = Date.now();
    const { ok, counts } = await stage.run();
    results.push({ name: stage.name, ok, counts: honestCounts(ok, counts), time: seconds(stageStarted) });
  }
  print('');
  for (const { name, ok, counts, time } of results) {
    print(`${ok ? '✓' : '✗'} ${name.padEnd(9)} ${closingLine([counts])} — ${time}`);
  }
  print(`  ${seconds(started)}\n`);
  print(closingLine(results.map(({ counts }) => counts)));
  return results.every(({ ok }) => ok) ? 0 : 1;
});

/** @param {string[] | undefined} names */
function choose(names) {
  const unknown = names?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
  if (unknown.length > 0) {
    throw new Stop(`--only: ${unknown.join(', ')}? (${stages.map(({ name }) => name).join(', ')})`);
  }
  return stages.filter(({ name }) => names?.includes(name) ?? true);
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** @param {string} line */
function print(line) {
  process.stdout.write(`${line}\n`);
}
