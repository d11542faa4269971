import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { playwright } from './playwright.mjs';
import { inProject } from './project.mjs';
import { npmCommand, run } from './run.mjs';
import { noCounts, playwrightCounts, vitestCounts } from './test-counts.mjs';

/**
 * @typedef {import('./test-counts.mjs').Counts} Counts
 * @typedef {{ ok: boolean, counts: Counts }} Outcome
 * @typedef {{ name: string, what: string, run: () => Promise<Outcome> }} Stage
 */

const minute = 60_000;
/**
 * @param {[string, string[]]} program
 * @param {number} minutes
 * @returns {Promise<Outcome>}
 */
async function program([file, args], minutes) {
  const { code, timedOut } = await run(file, args, { output: 'inherit', timeoutMs: minutes * minute });
  if (timedOut) process.stdout.write(`✗ ended after ${minutes} minutes\n`);
  return { ok: code === 0, counts: noCounts };
}

/**
 * Reads the report a test runner wrote; a runner that wrote none has failed whatever else it said.
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 * @param {() => Promise<{ code: number }>} runTests
 * @returns {Promise<Outcome>}
 */
async function reported(file, count, runTests) {
  mkdirSync(dirname(file), { recursive: true });
  rmSync(file, { force: true });
  const { code } = await runTests();
  if (!existsSync(file)) return { ok: false, counts: noCounts };
  return { ok: code === 0, counts: count(JSON.parse(readFileSync(file, 'utf8'))) };
}

/** @param {string} project */
function e2e(project) {
  const report = inProject('test-results', `${project}.json`);
  return reported(report, playwrightCounts, () =>
    playwright([`--project=${project}`], { report, timeoutMs: 12 * minute }),
  );
}

function unit() {
  const report = inProject('test-results', 'unit.json');
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return reported(report, vitestCounts, () =>
    run(process.execPath, [vitest, ...args], { output: 'inherit', timeoutMs: 12 * minute }),
  );
}

/**
 * Runs everything a launcher lists, small, one after the other; one that fails does not keep the others from running.
 * @param {string} script prints its names with `--list` and takes `<name> --small`
 * @param {readonly string[]} [options]
 * @returns {Promise<Outcome>}
 */
async function small(script, options = []) {
  const launcher = inProject('scripts', script);
  const listed = await run(process.execPath, [launcher, '--list'], { output: 'capture' });
  const names = listed.stdout.split('\n').filter((line) => line !== '');
  if (listed.code !== 0 || names.length === 0) {
    process.stdout.write(`${listed.stderr}\n✗ ${script} --list\n`);
    return { ok: false, counts: noCounts };
  }
  const counts = { ...noCounts };
  for (const name of names) {
    const { ok } = await program([process.execPath, [launcher, name, '--small', ...options]], 4);
    counts[ok ? 'passed' : 'failed'] += 1;
    process.stdout.write(`  ${ok ? '✓' : '✗'} ${name}\n`);
  }
  return { ok: counts.failed === 0, counts };
}

/** @type {Stage[]} */
export const stages = [
  {
    name: 'check',
    what: '格式、类型、死代码 lint, types, dead code',
    run: () => program(npmCommand(['run', '--silent', 'check']), 5),
  },
  { name: 'unit', what: '单元测试 unit tests', run: unit },
  {
    name: 'build',
    what: '编译 build',
    run: () => program([process.execPath, [inProject('scripts', 'build.mjs')]], 5),
  },
  { name: 'e2e', what: '真实应用 the real app', run: () => e2e('desk') },
  {
    name: 'packaged',
    what: '打包后的应用 the packaged app',
    run: async () => {
      const packed = await program([process.execPath, [inProject('scripts', 'package.mjs'), '--test']], 5);
      return packed.ok ? e2e('packaged') : packed;
    },
  },
  {
    name: 'trials',
    what: '耐久试验（小） trials, small',
    run: () => small('trials.mjs'),
  },
  {
    name: 'bench',
    what: '性能测量（小） measurements, small',
    run: () => small('bench.mjs', ['--json']),
  },
];
