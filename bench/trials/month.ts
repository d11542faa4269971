import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seededRandom } from '../../main/engine/demo/random.ts';
import { days, localDate } from '../../shared/values/time.ts';
import { workDay } from '../sync/month.ts';
import { type Clerk, MonthDesk, type MonthTally } from '../sync/month-desk.ts';
import type { Acknowledged } from '../sync/schedule.ts';
import { settle } from '../sync/settle.ts';
import { deskIds, leaderPin, makeStand, must, type Stand, signOn } from '../sync/stand.ts';
import type { TrialResult } from './trial.ts';

/** Everything that a desk files must have been filed: each of these commands at least once. */
const everyForm = [
  'registerHousehold changeHousehold revealValue issueChangeSheet issueReceipt voidReceipt refundDeposit',
  'issueKeySlip returnKey addKey changeKey retireKey addNote followNote finishNote countCash handInCash',
  'handOver signDay printDayRecord planRoster submitRoster reviewRoster changeRoster setPostItems signOn',
  'addStaff changeStaff changePin staffLeft changeSetting closeShift startPrint endPrint reprintDocument recordExport',
].flatMap((names) => names.split(' '));

/**
 * Three desks of a site lose the line on the first day. Each is worked at by three clerks with every form there is, is
 * switched off at night, killed now and then, and upgraded in the middle. Then the cable goes in.
 */
export async function monthTrial(length: number, seed: number): Promise<TrialResult> {
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-month-'));
  const today = Date.parse(`${localDate(Date.now())}T08:00:00+08:00`);
  const firstDay = today - days(length);
  const stand = await makeStand({ folder, seed, clockOff: firstDay - days(0.1) - Date.now() });
  const tally: MonthTally = { done: new Map(), refused: new Map() };
  const acknowledged: Acknowledged = new Map();
  const faults: string[] = [];
  let settling = 0;
  try {
    const desks = await hire(stand, tally, acknowledged);
    for (const desk of stand.desks) await desk.ask({ what: 'sync' });
    stand.proxy.pull();
    await Promise.all(desks.map((desk, at) => month(desk, stand, { firstDay, length, at })));
    for (const desk of stand.desks) await desk.setClock(0);
    const acknowledgements = acknowledged.size;
    const plugged = performance.now();
    stand.proxy.plug();
    faults.push(...(await settle(stand, acknowledged)));
    settling = performance.now() - plugged;
    for (const [at, desk] of stand.desks.entries()) {
      const report = await desk.verify();
      if (!report.ok) faults.push(`${deskIds[at]} verify: ${JSON.stringify(report).slice(0, 2_000)}`);
    }
    const missing = everyForm.filter((command) => !tally.done.has(command));
    if (missing.length > 0)
      faults.push(`never carried out: ${missing.join(' ')}`, `refused: ${[...tally.refused].join(' · ')}`);
    if (acknowledgements === 0) faults.push('nothing was acknowledged');
  } finally {
    await stand.close();
  }
  if (faults.length === 0) await rm(folder, { recursive: true, force: true });
  const sum = (map: ReadonlyMap<string, number>) => [...map.values()].reduce((all, count) => all + count, 0);
  return {
    name: 'month',
    ok: faults.length === 0,
    figures: {
      days: length,
      seed,
      postings: stand.auditor.postings,
      commands: sum(tally.done),
      'kinds of command': tally.done.size,
      refused: sum(tally.refused),
      handovers: tally.done.get('handOver') ?? 0,
      'seconds to be equal': Math.round(settling / 100) / 10,
    },
    faults:
      faults.length > 0
        ? [...faults, ...stand.desks.map((desk) => desk.errors.slice(-1_000)), `data kept in ${folder}`]
        : [],
  };
}

/** Three clerks for each desk, known to all before the line is gone. */
async function hire(
  stand: Stand,
  tally: MonthTally,
  acknowledged: Acknowledged,
): Promise<readonly MonthDesk[]> {
  const [first] = stand.desks;
  const desks: MonthDesk[] = [];
  for (const [at, child] of stand.desks.entries()) {
    const clerks: Clerk[] = [];
    for (const name of ['张蕾', '王敏', '李想']) {
      const pin = `${at + 2}${clerks.length}46`;
      const envelope = {
        command: 'addStaff',
        input: { name: `${name}${deskIds[at]}`, role: 'clerk', newPin: pin },
      };
      const answer = await first?.run(envelope);
      clerks.push({ staff: String(answer?.answer?.staff), pin });
    }
    const [one, ...others] = clerks;
    if (!one) throw new Error('A desk needs clerks');
    desks.push(
      new MonthDesk({
        name: deskIds[at] ?? '',
        child,
        random: seededRandom(at + 1),
        leader: { staff: stand.leader, pin: leaderPin },
        clerks: [one, ...others],
        tally,
        acknowledged,
      }),
    );
  }
  await must(stand.desks[0]?.ask({ what: 'sync' }) ?? Promise.resolve({}), 'send the clerks');
  for (const desk of stand.desks) await must(desk.ask({ what: 'sync' }), 'fetch the clerks');
  return desks;
}

interface MonthPlan {
  readonly firstDay: number;
  readonly length: number;
  readonly at: number;
}

async function month(
  desk: MonthDesk,
  { world, leader }: Stand,
  { firstDay, length, at }: MonthPlan,
): Promise<void> {
  const own = {
    units: [...world.units],
    keys: [...world.keys],
    receipts: [],
    deposits: [],
    slips: [],
    notes: [],
    rooms: 0,
  };
  for (let day = 0; day < length; day += 1) {
    await workDay(desk, own, firstDay + days(day), day);
    const isUpgrade = day === Math.floor(length / 2);
    if (isUpgrade || day % 3 === at)
      await desk.restart(isUpgrade ? 'upgrade' : desk.random.chance(0.4) ? 'kill' : 'stop');
  }
  await signOn(desk.child, leader);
  await desk.child.ask({ what: 'line', to: 'on' });
}
