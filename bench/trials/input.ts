import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHandlers } from '../../main/app/calls/handlers.ts';
import { DeskState } from '../../main/app/desk-state.ts';
import { Gate } from '../../main/app/gate.ts';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import type { Engine } from '../../main/engine/engine.ts';
import { previewRoster } from '../../main/import/roster-import.ts';
import { UnreadableFile } from '../../main/import/sheet.ts';
import type { Answer } from '../../shared/bridge/answers.ts';
import { contract } from '../../shared/bridge/contract.ts';
import { newDesk } from '../lib/new-desk.ts';
import { bareShell } from './bare-shell.ts';
import { damagedFile } from './damaged-file.ts';
import { garbage, mutated } from './garbage.ts';
import { likelyInputs } from './likely-inputs.ts';
import type { TrialResult } from './trial.ts';

/** Of these the window never asks for what is not there, so they may answer "that failed". */
const mayFail: ReadonlySet<string> = new Set([
  'setUp',
  'setUpDemo',
  'runImport',
  'preview',
  'savePdf',
  'exportRows',
  'draftKey',
]);
/** They would end the trial's session or its desk. */
const leftOut: ReadonlySet<string> = new Set(['lock', 'restore', 'verify', 'rebuild']);
const calls = Object.keys(contract).filter((name) => !leftOut.has(name));
const leader = '8888';

/**
 * Sends the gate what no window would send, and the import what is no roster: each time a clear refusal or a
 * command carried out whole, never an exception, never half a posting.
 */
export async function inputTrial(rounds: number, seed: number): Promise<TrialResult> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-input-'));
  const random = seededRandom(seed);
  const made = await newDesk(join(folder, 'data'), leader);
  const { engine } = made;
  await engine.desk.runAsDesk({ command: 'openDrawer', input: { float: 50_000 } });
  const state = new DeskState(join(folder, 'data'), bareShell, Date.now);
  state.adopt(engine);
  const faults: string[] = [];
  const gate = new Gate(
    createHandlers(state),
    () => state.session.operator,
    (name, error) => {
      if (!mayFail.has(name)) faults.push(`${name} threw: ${error instanceof Error ? error.stack : error}`);
    },
  );
  await gate.call('do', { command: 'signOn', input: { staff: made.leader, pin: leader } });
  const figures = { rounds, seed, carriedOut: 0, refused: 0, files: 0, unreadable: 0 };
  for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
    const before = engine.journal.lastSeq;
    if (round % 5 === 0) {
      figures.files += 1;
      const file = join(folder, random.chance(0.5) ? 'roster.csv' : 'roster.xlsx');
      await writeFile(file, await damagedFile(random));
      if (!(await readable(engine, file, faults))) figures.unreadable += 1;
      if ((await writtenSince(engine, before)) > 0) faults.push('looking at a roster wrote into the book');
      continue;
    }
    const [name, input] = strangeCall(engine, random, made.leader);
    const result = await gate.call(name, input);
    if (result.ok) figures.carriedOut += 1;
    else figures.refused += 1;
    const answer = result.ok && name === 'do' ? (result.value as Answer) : undefined;
    const fault = result.ok
      ? answer && unclear(answer, await writtenSince(engine, before))
      : result.text === '' && 'no words';
    if (fault) faults.push(`${name} ${JSON.stringify(input)?.slice(0, 600)}: ${fault}`);
  }
  const report = await engine.verify();
  if (!report.ok) faults.push(`verify: ${JSON.stringify(report)}`);
  await state.close();
  await rm(folder, { recursive: true, force: true });
  return {
    name: 'input',
    ok: faults.length === 0,
    figures: { ...figures, postings: report.postings },
    faults,
  };
}

function strangeCall(engine: Engine, random: Random, staff: string): [unknown, unknown] {
  if (random.chance(0.1)) return [garbage(random), garbage(random)];
  if (random.chance(0.3)) return [calls[random.whole(0, calls.length - 1)], garbage(random)];
  const commands = engine.registry.areas.flatMap((area) => area.commands);
  const command = commands[random.whole(0, commands.length - 1)]?.name ?? '';
  // Whoever leaves is signed off, which is right, and would end the trial.
  if (command === 'staffLeft' || command === 'changeStaff' || command === 'handOver')
    return ['do', garbage(random)];
  const input = mutated(likelyInputs(command, staff), random);
  const more = random.chance(0.1) ? { acknowledged: [String(garbage(random))] } : {};
  return ['do', random.chance(0.1) ? mutated({ command, input }, random) : { command, input, ...more }];
}

/** What the clerk's act wrote; the spool writes of its own accord what becomes of a paper. */
async function writtenSince(engine: Engine, seq: number): Promise<number> {
  const postings = await engine.journal.readSince(engine.journal.desk, seq, 50);
  return postings.filter(({ clerk }) => clerk !== '').length;
}

/** What is wrong with an answer, or undefined. */
function unclear(answer: Answer, written: number): string | undefined {
  if ((answer.posting === undefined ? 0 : 1) !== written && !answer.answer?.repeated) {
    return `answered ${JSON.stringify(answer)} and wrote ${written} postings`;
  }
  if (answer.ok) return undefined;
  const silent = answer.refusals?.find(({ text, code }) => !text || text === code);
  if (silent) return `refused as ${silent.code} without words`;
  return answer.refusals?.length ? undefined : 'refused without a reason';
}

async function readable(engine: Engine, file: string, faults: string[]): Promise<boolean> {
  try {
    await previewRoster(engine, file);
    return true;
  } catch (error) {
    if (!(error instanceof UnreadableFile))
      faults.push(`reading a file threw: ${error instanceof Error ? error.stack : error}`);
    return false;
  }
}
