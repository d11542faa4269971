// Builds the stale ones of: node (app, command line, head office, measurements), preload, renderer, dashboard.
//   npm run build [-- node preload renderer dashboard] [--clean] [--quiet]
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { allTargets, hashOf, isBuilt, stampOf, targets } from './lib/build-targets.mjs';
import { checkNode, ensureDependencies } from './lib/dependencies.mjs';
import { withLock } from './lib/lock.mjs';
import { inProject } from './lib/project.mjs';
import { command, say } from './lib/say.mjs';
import { writeStamp } from './lib/stale.mjs';

const outFolders = [
  '.stamps',
  'main',
  'cli',
  'head-office',
  'bench',
  'chunks',
  'preload',
  'renderer',
  'dashboard',
];

/** @param {import('./lib/build-targets.mjs').TargetName} name */
async function buildOne(name) {
  const { build } = await import('vite');
  const started = performance.now();
  const hash = hashOf(name);
  await build({ configFile: inProject(targets[name].config), logLevel: 'warn' });
  writeStamp(stampOf(name), hash);
  return Math.round(performance.now() - started);
}

await command(async () => {
  const args = process.argv.slice(2);
  const asked = allTargets.filter((name) => args.includes(name));
  const quiet = args.includes('--quiet');
  checkNode();
  await ensureDependencies();
  await withLock(inProject('out', '.lock'), async () => {
    if (args.includes('--clean')) {
      for (const part of outFolders) {
        rmSync(inProject('out', part), { recursive: true, force: true });
      }
    }
    const stale = (asked.length > 0 ? asked : allTargets).filter((name) => !isBuilt(name));
    const times = await Promise.all(stale.map(async (name) => `${name} ${await buildOne(name)} ms`));
    if (!quiet) say(stale.length > 0 ? `✓ 编译完成 built: ${times.join(', ')}` : '✓ 已是最新 up to date');
  });
  return 0;
});
