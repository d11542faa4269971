import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import { openEngine } from '../../main/engine/engine.ts';
import { setUpDesk } from '../../main/engine/set-up.ts';
import { noKeyStore, type OpenKeys } from '../../main/keys/key-file.ts';
import { CliDesk } from './cli-desk.ts';
import type { TrialResult } from './trial.ts';

const passphrase = 'kill-trial-passphrase';
const pin = '8888';

/**
 * Kills the desk at a random instant while commands stream in, opens it again, and asks for everything that was
 * acknowledged: every posting there, no gap, no number twice, book and views whole.
 */
export async function killTrial(rounds: number, seed: number): Promise<TrialResult> {
  const data = await mkdtemp(join(tmpdir(), 'qiantai-kill-'));
  const random = seededRandom(seed);
  const made = await setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: false,
    keyStore: noKeyStore,
    passphrase,
    leader: { name: '陈主管', pin },
    clock: Date.now,
  });
  const { keys } = made.engine;
  await made.engine.desk.runAsDesk({ command: 'openDrawer', input: { float: 50_000 } });
  await made.engine.close();

  const acknowledged = new Set<string>();
  let numbers = 0;
  const faults: string[] = [];
  for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
    for (const posting of await streamAndKill(data, made.leader, random, round)) acknowledged.add(posting);
    const checked = await check(data, keys, acknowledged);
    numbers = checked.numbers;
    faults.push(...checked.faults.map((fault) => `round ${round}: ${fault}`));
    if (process.stderr.isTTY) process.stderr.write(`\rkill ${round}/${rounds}`);
  }
  if (faults.length === 0) await rm(data, { recursive: true, force: true });
  return {
    name: 'kill',
    ok: faults.length === 0,
    figures: { rounds, seed, acknowledged: acknowledged.size, receipts: numbers },
    faults: faults.length > 0 ? [...faults, `data kept in ${data}`] : [],
  };
}

/** @returns ids of the postings that were acknowledged before the kill. */
async function streamAndKill(data: string, leader: string, random: Random, round: number): Promise<string[]> {
  const desk = new CliDesk(data, passphrase);
  const postings: string[] = [];
  desk.send({ command: 'signOn', input: { staff: leader, pin } });
  const first = await desk.answer();
  if (!first?.ok) throw new Error(`Sign-on failed: ${JSON.stringify(first)} ${desk.errors}`);
  if (first.posting) postings.push(first.posting);
  const timer = setTimeout(() => desk.kill(), random.whole(0, 120));
  for (let at = 0; at < 400; at += 1) desk.send(act(random, `r${round}-${at}`));
  for (let answer = await desk.answer(); answer; answer = await desk.answer()) {
    if (answer.posting) postings.push(answer.posting);
  }
  clearTimeout(timer);
  desk.kill();
  await desk.gone();
  return postings;
}

function act(random: Random, request: string) {
  if (random.chance(0.5)) {
    const lines = [{ item: 'management', from: '2026-11', to: '2026-11', amount: random.whole(100, 90_000) }];
    return { command: 'issueReceipt', request, input: { payer: '陈建国', lines, method: 'cash' } };
  }
  return { command: 'addNote', request, input: { text: `第 ${request} 条`, importance: 'ordinary' } };
}

async function check(data: string, keys: OpenKeys, acknowledged: ReadonlySet<string>) {
  const engine = await openEngine({ data, keys, clock: Date.now });
  try {
    const report = await engine.verify();
    const faults: string[] = [];
    if (!report.ok) faults.push(`verify: ${JSON.stringify(report)}`);
    if (report.postings !== engine.journal.lastSeq)
      faults.push(`gap: ${report.postings} of ${engine.journal.lastSeq}`);
    const present = new Set((await engine.journal.read([...acknowledged])).map((posting) => posting.id));
    for (const id of acknowledged) if (!present.has(id)) faults.push(`acknowledged posting ${id} is lost`);
    const numbers = engine.views.rows({ kind: 'receipt' }).map((row) => String(row.data.number));
    if (new Set(numbers).size !== numbers.length) faults.push('a receipt number was given twice');
    return { faults, numbers: numbers.length };
  } finally {
    await engine.close();
  }
}
