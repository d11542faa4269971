import { constants } from 'node:fs';
import { cp, mkdtemp, open, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp } from '../../main/backup/backup.ts';
import { restore } from '../../main/backup/restore.ts';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import { openEngine } from '../../main/engine/engine.ts';
import { DatabaseOpenError } from '../../main/journal/storage/handle.ts';
import { noKeyStore, type OpenKeys } from '../../main/keys/key-file.ts';
import { newDesk } from '../lib/new-desk.ts';
import { answersOf, meetViews } from './tampered-views.ts';
import type { TrialResult } from './trial.ts';

const passphrase = 'tamper-trial-passphrase';
const notes = 150;

/** How a flipped byte came to light. */
type Outcome = 'named' | 'unreadable' | 'salvaged' | 'harmless';

/**
 * Flips one byte anywhere in the book's file: the check names a posting, or the desk opens read-only with what its
 * views still show; a byte that holds nothing changes nothing. Then the backup is put back, whole. And one byte
 * anywhere in the views' file: the desk rebuilds it by itself and goes on.
 */
export async function tamperTrial(rounds: number, seed: number): Promise<TrialResult> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-tamper-'));
  const random = seededRandom(seed);
  const original = join(folder, 'original');
  const { engine } = await newDesk(original, '8888', passphrase);
  for (let at = 0; at < notes; at += 1) {
    const input = { text: `第 ${at} 条：${'电梯年检通知已发'.repeat(random.whole(1, 40))}` };
    await engine.desk.runAsDesk({ command: 'addNote', input });
  }
  const backup = await backUp(engine, join(folder, 'backups'));
  const { keys } = engine;
  const written = engine.journal.lastSeq;
  const expected = await answersOf(engine);
  await engine.close();

  const counts = { named: 0, unreadable: 0, salvaged: 0, harmless: 0 };
  const views = { mended: 0, found: 0, unnoticed: 0, harmless: 0 };
  const faults: string[] = [];
  for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
    const data = join(folder, 'tampered');
    await copyTo(data, original);
    const placeInViews = await flipByte(join(data, 'views.db'), random);
    try {
      views[await meetViews(data, keys, expected)] += 1;
    } catch (error) {
      faults.push(`round ${round}, byte ${placeInViews} of the views: ${textOf(error)}`);
      break;
    }
    await copyTo(data, original);
    const place = await flipByte(join(data, 'journal.db'), random);
    try {
      const outcome = await meet(data, keys, written);
      counts[outcome] += 1;
      if (outcome !== 'harmless') await putBack(data, backup.path, backup.postings);
    } catch (error) {
      faults.push(`round ${round}, byte ${place}: ${textOf(error)}`);
    }
  }
  if (faults.length === 0) await rm(folder, { recursive: true, force: true });
  return {
    name: 'tamper',
    ok: faults.length === 0,
    figures: { rounds, seed, postings: written, ...counts, ...prefixed(views) },
    faults: faults.length > 0 ? [...faults, `data kept in ${folder}`] : [],
  };
}

async function copyTo(data: string, original: string): Promise<void> {
  await rm(data, { recursive: true, force: true });
  await cp(original, data, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function prefixed(views: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(views).map(([name, count]) => [`views ${name}`, count]));
}

async function flipByte(path: string, random: Random): Promise<number> {
  const place = random.whole(0, (await stat(path)).size - 1);
  const file = await open(path, 'r+');
  try {
    const byte = Buffer.alloc(1);
    await file.read(byte, 0, 1, place);
    byte[0] = (byte[0] ?? 0) ^ (1 << random.whole(0, 7));
    await file.write(byte, 0, 1, place);
  } finally {
    await file.close();
  }
  return place;
}

/** Opens the desk as the window does and says how the damage showed. @throws Error when it did not, but is there */
async function meet(data: string, keys: OpenKeys, written: number): Promise<Outcome> {
  const options = { data, keys, clock: Date.now };
  let salvaged = false;
  const engine = await openEngine(options).catch((error: unknown) => {
    if (!(error instanceof DatabaseOpenError)) throw error;
    salvaged = true;
    return openEngine({ ...options, salvage: true });
  });
  try {
    if (salvaged || engine.fault) {
      if (engine.views.rows({ kind: 'note' }).length !== notes)
        throw new Error('the views lost what they had');
      const answer = await engine.desk.runAsDesk({ command: 'addNote', input: { text: '不该写进去' } });
      if (answer.ok) throw new Error('a damaged book took a posting');
      return engine.fault?.posting ? 'named' : 'salvaged';
    }
    const report = await engine.verify();
    if (!report.ok && report.fault?.posting) return 'named';
    // An index: no single posting is meant, the file as a whole is.
    if (report.fault?.fault === 'unreadable') return 'unreadable';
    if (!report.ok) throw new Error(`the check found something and names nothing: ${JSON.stringify(report)}`);
    if (report.postings !== written)
      throw new Error(`${report.postings} of ${written} postings pass the check`);
    return 'harmless';
  } finally {
    await engine.close();
  }
}

async function putBack(data: string, backup: string, written: number): Promise<void> {
  const restored = await restore({ data, backup, keyStore: noKeyStore, passphrase, clock: Date.now });
  if ('fault' in restored) throw new Error(`the backup was refused: ${restored.fault}`);
  const { engine } = restored;
  try {
    const report = await engine.verify();
    // One more: the restored desk introduces itself.
    if (!report.ok || report.postings !== written + 1) throw new Error(`restored: ${JSON.stringify(report)}`);
    const answer = await engine.desk.runAsDesk({ command: 'addNote', input: { text: '恢复之后' } });
    if (!answer.ok) throw new Error(`the restored desk does not work: ${JSON.stringify(answer)}`);
  } finally {
    await engine.close();
  }
}
