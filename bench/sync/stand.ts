import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Envelope } from '../../main/desk/envelope.ts';
import { type Random, seededRandom } from '../../main/engine/demo/random.ts';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { Answer } from '../../shared/bridge/answers.ts';
import { officeDesk } from '../../shared/sync/office-desk.ts';
import { trialUnits, type World } from './acts.ts';
import { Auditor } from './auditor.ts';
import { DeskChild } from './desk-child.ts';
import { FaultProxy } from './fault-proxy.ts';
import { OfficeProcess } from './office-process.ts';
import { SimulatedDesk } from './simulated-desk.ts';

export const leaderPin = '8888';
const approverPin = '9999';
export const deskIds = ['A1', 'B1', 'C1'] as const;
/** Every book of the site, the head office's own included. */
export const allBooks = [...deskIds, officeDesk] as const;

/** One site with three real desks, a real head office, and a line between them on which anything may happen. */
export interface Stand {
  readonly random: Random;
  readonly folder: string;
  readonly site: string;
  readonly leader: string;
  readonly office: OfficeProcess;
  readonly proxy: FaultProxy;
  readonly desks: readonly DeskChild[];
  readonly auditor: Auditor;
  readonly world: World;
  /** One more desk is taken in that never writes: the head office stands for its key in its own book. */
  enrolAnother(): Promise<void>;
  close(): Promise<void>;
}

export interface StandOptions {
  readonly folder: string;
  readonly seed: number;
  readonly databaseUrl?: string | undefined;
  /** How far all desks' clocks are off, milliseconds. */
  readonly clockOff?: number;
}

export async function makeStand({ folder, seed, databaseUrl, clockOff = 0 }: StandOptions): Promise<Stand> {
  const random = seededRandom(seed);
  await mkdir(join(folder, 'office'), { recursive: true });
  const office = await OfficeProcess.start({ data: join(folder, 'office'), databaseUrl });
  const proxy = await FaultProxy.start({ port: office.port, random: seededRandom(seed + 1) });
  const desks = deskIds.map((desk) => new DeskChild(join(folder, desk)));
  for (const desk of desks) desk.clockOff = clockOff;
  const [first, ...others] = desks;
  if (!first) throw new Error('There are no desks');
  const { site, leader } = await found(first);
  const world = await furnish(first, leader);
  await must(first.ask({ what: 'enrol', address: proxy.address, code: await office.code() }), 'enrol');
  await must(first.ask({ what: 'sync' }), 'the first sync');
  for (const [at, desk] of others.entries()) {
    desk.start();
    const code = await office.code(site);
    await must(desk.ask({ what: 'join', address: proxy.address, code, desk: deskIds[at + 1] ?? '' }), 'join');
    await signOn(desk, leader);
    await run(desk, { command: 'openDrawer', input: { float: 50_000 } });
  }
  for (const desk of desks) await desk.ask({ what: 'line', to: 'on' });
  const simulated = new SimulatedDesk(office.port, { site, desk: 'Z1', keys: createDeskKeys() });
  await simulated.enrol(await office.code(site));
  let enrolled = 0;
  const close = async () => {
    await Promise.all(desks.map((desk) => desk.kill()));
    simulated.close();
    await proxy.close();
    await office.stop();
  };
  return {
    random,
    folder,
    site,
    leader,
    office,
    proxy,
    desks,
    auditor: new Auditor(simulated),
    world,
    async enrolAnother() {
      enrolled += 1;
      const another = new SimulatedDesk(office.port, { site, desk: `Y${enrolled}`, keys: createDeskKeys() });
      await another.enrol(await office.code(site));
      another.close();
    },
    close,
  };
}

/** After a restart nobody is signed on. */
export async function signOn(desk: DeskChild, leader: string): Promise<void> {
  await run(desk, { command: 'signOn', input: { staff: leader, pin: leaderPin, shift: 'none' } });
}

async function found(desk: DeskChild): Promise<{ site: string; leader: string }> {
  desk.start();
  const made = await desk.ask<{ site: string; leader: string }>({
    what: 'found',
    siteName: '翠湖苑',
    desk: deskIds[0],
    leader: { name: '陈主管', pin: leaderPin },
  });
  await signOn(desk, made.leader);
  return made;
}

async function furnish(desk: DeskChild, leader: string): Promise<World> {
  const added = await run(desk, {
    command: 'addStaff',
    input: { name: '王琳', role: 'supervisor', newPin: approverPin },
  });
  const approver = String(added.answer?.staff);
  for (const unit of trialUnits) {
    const persons = [{ name: `业主 ${unit}`, relation: 'owner' }];
    await run(desk, { command: 'registerHousehold', input: { unit, persons } });
  }
  const keys: string[] = [];
  for (const label of ['水泵房', '配电房', '天台']) {
    const input = { label, kind: 'equipment', count: 9, place: '钥匙柜' };
    keys.push(String((await run(desk, { command: 'addKey', input })).answer?.subject));
  }
  await run(desk, { command: 'openDrawer', input: { float: 50_000 } });
  return {
    approver: { staff: approver, pin: approverPin },
    units: trialUnits,
    keys,
    notes: [],
    slips: [],
    receipts: [],
    staff: [leader, approver],
    acts: 0,
  };
}

async function run(desk: DeskChild, envelope: Envelope): Promise<Answer> {
  const answer = await desk.run(envelope);
  if (!answer.ok) throw new Error(`${envelope.command} was refused: ${JSON.stringify(answer.refusals)}`);
  return answer;
}

export async function must(asked: Promise<unknown>, what: string): Promise<void> {
  const answer = (await asked) as { ok?: boolean };
  if (answer.ok !== true) throw new Error(`It did not work to ${what}: ${JSON.stringify(answer)}`);
}
