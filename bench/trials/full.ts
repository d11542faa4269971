import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import { type Engine, openEngine } from '../../main/engine/engine.ts';
import { newDesk } from '../lib/new-desk.ts';
import type { TrialResult } from './trial.ts';

const run = promisify(execFile);
const diskMib = 24;

/**
 * Fills a small disk of its own while commands stream in: each answer is either a posting that stays or a clear
 * "disk full"; after space is freed, work goes on, and everything acknowledged is there. Needs the right to mount.
 */
export async function fullTrial(rounds: number, seed: number): Promise<TrialResult> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-full-'));
  const disk = join(folder, 'disk');
  await mkdir(disk);
  const base = { name: 'full', figures: { rounds: 0, seed } };
  if (process.platform !== 'linux' || process.getuid?.() !== 0) {
    return { ...base, ok: true, faults: [], skipped: 'a disk of its own needs root on Linux' };
  }
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${diskMib}m`, 'tmpfs', disk]);
  } catch (error) {
    return { ...base, ok: true, faults: [], skipped: `no small disk can be mounted: ${messageOf(error)}` };
  }
  try {
    return await onSmallDisk(disk, rounds, seed);
  } finally {
    await run('umount', ['-l', disk]);
    await rm(folder, { recursive: true, force: true });
  }
}

async function onSmallDisk(disk: string, rounds: number, seed: number): Promise<TrialResult> {
  const random = seededRandom(seed);
  const data = join(disk, 'data');
  const made = await newDesk(data, '8888', 'full-trial-passphrase');
  const { keys } = made.engine;
  let { engine } = made;
  const acknowledged = new Set<string>();
  const figures = { rounds, seed, acknowledged: 0, refused: 0, reopened: 0 };
  const faults: string[] = [];
  for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
    try {
      figures.refused += await untilFull(engine, disk, random, acknowledged);
      if (random.chance(0.5)) {
        // As somebody does who thinks that a restart helps: the desk has to close on a full disk too.
        await engine.close();
        await unlink(join(disk, 'ballast'));
        engine = await openEngine({ data, keys, clock: Date.now });
        figures.reopened += 1;
      } else {
        await unlink(join(disk, 'ballast'));
      }
      await workGoesOn(engine, acknowledged);
    } catch (error) {
      faults.push(`round ${round}: ${messageOf(error)}`);
    }
  }
  await rm(join(disk, 'ballast'), { force: true });
  await engine.close();
  return {
    name: 'full',
    ok: faults.length === 0,
    figures: { ...figures, acknowledged: acknowledged.size },
    faults,
  };
}

/** Leaves a random little space and writes until the disk says no, three times. @returns how many were refused */
async function untilFull(
  engine: Engine,
  disk: string,
  random: Random,
  acknowledged: Set<string>,
): Promise<number> {
  await leaveFree(disk, random.whole(0, 400) * 1_024);
  let refused = 0;
  for (let at = 0; refused < 3 && at < 2_000; at += 1) {
    const input = { text: `第 ${at} 条：${'水管渗水'.repeat(random.whole(1, 100))}` };
    const answer = await engine.desk.runAsDesk({ command: 'addNote', input });
    if (answer.ok && answer.posting) {
      acknowledged.add(answer.posting);
      continue;
    }
    const code = answer.refusals?.[0]?.code;
    if (code !== 'desk.disk-full')
      throw new Error(`a full disk was told as ${code}: ${JSON.stringify(answer)}`);
    refused += 1;
  }
  if (refused === 0) throw new Error('the disk never filled up');
  return refused;
}

async function leaveFree(disk: string, bytes: number): Promise<void> {
  const { stdout } = await run('df', ['--output=avail', '-B1', disk]);
  const available = Number(stdout.trim().split('\n').at(-1));
  await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.max(0, available - bytes)));
  if ((await stat(join(disk, 'ballast'))).size === 0)
    throw new Error('the disk was full before the trial filled it');
}

async function workGoesOn(engine: Engine, acknowledged: Set<string>): Promise<void> {
  const answer = await engine.desk.runAsDesk({ command: 'addNote', input: { text: '磁盘清理之后' } });
  if (!answer.ok || !answer.posting) throw new Error(`work does not go on: ${JSON.stringify(answer)}`);
  acknowledged.add(answer.posting);
  const report = await engine.verify();
  if (!report.ok) throw new Error(`verify: ${JSON.stringify(report)}`);
  const present = new Set((await engine.journal.read([...acknowledged])).map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !present.has(id));
  if (lost.length > 0) throw new Error(`acknowledged and lost: ${lost.slice(0, 5).join(' ')}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
