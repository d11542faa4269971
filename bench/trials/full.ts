import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, rm, stat, truncate, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import { type Engine, openEngine } from '../../main/engine/engine.ts';
import { newDesk } from '../lib/new-desk.ts';
import type { TrialResult } from './trial.ts';

const run = promisify(execFile);
const mib = 1_024 * 1_024;
const deskMib = 24;
/** What else lies on the disk; so much of it is thrown away at a time. */
const otherMib = 8;

/**
 * Fills a small disk of its own while commands stream in: each answer is either a posting that stays or a clear
 * "disk full"; after space is freed, work goes on, and everything acknowledged is there. The check of the book needs
 * room for the views once more: it says so, and passes when more is freed. Needs the right to mount.
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
    const size = deskMib + othersOf(rounds);
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size}m`, 'tmpfs', disk]);
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
  const figures = { rounds, seed, acknowledged: 0, refused: 0, reopened: 0, unchecked: 0 };
  const others = { path: join(disk, 'others'), mib: othersOf(rounds) };
  await writeFile(others.path, Buffer.alloc(others.mib * mib));
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
      figures.unchecked += await workGoesOn(engine, acknowledged, others);
    } catch (error) {
      faults.push(`round ${round}: ${messageOf(error)}`);
    }
  }
  await rm(join(disk, 'ballast'), { force: true });
  await engine.close();
  return {
    name: 'full',
    ok: faults.length === 0,
    figures: { ...figures, acknowledged: acknowledged.size, freed: othersOf(rounds) - others.mib },
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
  try {
    await writeFile(join(disk, 'ballast'), Buffer.alloc(Math.max(0, available - bytes)));
  } catch (error) {
    // The desk wrote meanwhile: nothing is left free then.
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
  if ((await stat(join(disk, 'ballast'))).size === 0)
    throw new Error('the disk was full before the trial filled it');
}

/** Somebody else's files on the disk. */
interface Others {
  readonly path: string;
  mib: number;
}

/** Each round leaves less than half a MiB of postings, their views, and the room to fold them once more. */
const othersOf = (rounds: number): number => otherMib * Math.ceil((rounds * 2) / otherMib);

/** @returns how often the check had no room for the views. */
async function workGoesOn(engine: Engine, acknowledged: Set<string>, others: Others): Promise<number> {
  const answer = await engine.desk.runAsDesk({ command: 'addNote', input: { text: '磁盘清理之后' } });
  if (!answer.ok || !answer.posting) throw new Error(`work does not go on: ${JSON.stringify(answer)}`);
  acknowledged.add(answer.posting);
  const unchecked = await verifies(engine, others);
  const present = new Set((await engine.journal.read([...acknowledged])).map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !present.has(id));
  if (lost.length > 0) throw new Error(`acknowledged and lost: ${lost.slice(0, 5).join(' ')}`);
  return unchecked;
}

/** Frees space as long as that is all the check finds. @returns how often it did */
async function verifies(engine: Engine, others: Others): Promise<number> {
  for (let unchecked = 0; ; unchecked += 1) {
    const report = await engine.verify();
    if (report.ok) return unchecked;
    const { fault, viewsUnchecked, viewsDiffer, attachments } = report;
    const found = fault !== undefined || viewsDiffer.length + attachments.missing.length > 0;
    if (found || viewsUnchecked !== 'disk-full' || others.mib === 0)
      throw new Error(`verify: ${JSON.stringify(report)}`);
    await expectNoScratch(engine);
    others.mib -= otherMib;
    await truncate(others.path, others.mib * mib);
  }
}

/** A check that had no room has given back all that it took. */
async function expectNoScratch(engine: Engine): Promise<void> {
  const left = (await readdir(engine.folder.path)).filter((name) => name.includes('.check'));
  if (left.length > 0) throw new Error(`the check left ${left.join(' ')}`);
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
