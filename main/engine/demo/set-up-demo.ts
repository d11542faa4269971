import type { Row } from '../../../shared/domain/area.ts';
import { type HouseholdState, unitSubject } from '../../../shared/domain/households/state.ts';
import { demoPeople } from '../../../shared/values/demo-people.ts';
import { hours, minutes } from '../../../shared/values/time.ts';
import type { Envelope } from '../../desk/envelope.ts';
import { Session } from '../../desk/session.ts';
import { type KeyStore, noKeyStore } from '../../keys/key-file.ts';
import { type Engine, openEngine } from '../engine.ts';
import { setUpDesk } from '../set-up.ts';
import { type CommunityPlan, inventedHouseholds } from './invented-household.ts';
import { seededRandom } from './random.ts';
import { demoAfterHandover, demoPins, demoStory, type StoryStep, storyItems, storyKeys } from './story.ts';

/** The demo's people are invented, so its passphrase is no secret: the demo opens without asking. */
export const demoPassphrase = 'qiantai-demo';

const plan: CommunityPlan = { buildings: 3, units: 2, floors: 12, rooms: 4 };
const householdsPerPosting = 40;

/**
 * Founds an invented community and lets two clerks work a day on it through the desk's own commands, with a clock
 * that runs through that day; then opens it with the real one.
 */
export async function setUpDemo(data: string, keyStore: KeyStore, clock: () => number): Promise<Engine> {
  const now = clock();
  const time = { now: now - hours(7) };
  const made = await setUpDesk({
    data,
    siteName: '翠湖苑',
    desk: 'A1',
    demo: true,
    keyStore: keyStore.available ? keyStore : noKeyStore,
    passphrase: demoPassphrase,
    leader: { name: '陈主管', pin: demoPins.leader },
    clock: () => time.now,
  });
  const { engine } = made;
  await tell(engine, time, now, made.leader);
  const { keys } = engine;
  await engine.close();
  return openEngine({ data, keys, clock });
}

async function tell(engine: Engine, time: { now: number }, now: number, leader: string): Promise<void> {
  const session = new Session();
  const run = async (envelope: Envelope) => {
    const answer = await engine.desk.run(envelope, session);
    if (answer.ok) return answer;
    const why = answer.refusals?.map((refusal) => `${refusal.field ?? ''} ${refusal.text}`).join('; ');
    throw new Error(`The demo's ${envelope.command} was refused: ${why}`);
  };
  const signOn = (staff: string, pin: string, shift?: string) =>
    run({ command: 'signOn', input: { staff, pin, ...(shift !== undefined && { shift }) } });

  await signOn(leader, demoPins.leader, 'none');
  const staff = async (name: string, role: string, newPin: string) =>
    String((await run({ command: 'addStaff', input: { name, role, newPin } })).answer?.staff);
  const leaving = await staff('张蕾', 'clerk', demoPins.leaving);
  const relieving = await staff('王琳', 'clerk', demoPins.relieving);
  await staff(demoPeople.other.name, 'clerk', demoPeople.other.pin);
  await run({ command: 'setPostItems', input: { items: storyItems } });
  await importCommunity(run);
  const keyIds = new Map<string, string>();
  for (const { name, ...key } of storyKeys) {
    keyIds.set(name, String((await run({ command: 'addKey', input: key })).answer?.subject));
  }

  await signOn(leaving, demoPins.leaving);
  await run({ command: 'openDrawer', input: { float: 50_000 } });
  const play = async (steps: readonly StoryStep[]) => {
    for (const { before, command, input } of steps) {
      time.now = now - before;
      await run({ command, input });
      await settlePapers(engine);
    }
  };
  const flat = engine.views.state<HouseholdState>(unitSubject('2-1-801'));
  const { name = '', phone = '' } = flat?.persons[0] ?? {};
  await play(demoStory(now, { key: (short) => keyIds.get(short) ?? '', owner: { name, phone } }));
  time.now = now - minutes(30);
  await handOver(run, engine, relieving);
  await settlePapers(engine);
  await play(demoAfterHandover(now));
}

async function importCommunity(run: (envelope: Envelope) => Promise<unknown>): Promise<void> {
  const households = [...inventedHouseholds(plan, seededRandom(2026))];
  for (let at = 0; at < households.length; at += householdsPerPosting) {
    const part = households.slice(at, at + householdsPerPosting);
    await run({
      command: 'importHouseholds',
      input: { importId: 'demo', file: '演示名册', households: part },
    });
  }
  await run({ command: 'finishImport', input: { importId: 'demo', cancelled: false } });
}

/** Counts the drawer to the fen and hands the shift over, as two tired but honest clerks would. */
async function handOver(
  run: (envelope: Envelope) => Promise<{ answer?: Readonly<Record<string, unknown>> }>,
  engine: Engine,
  relieving: string,
): Promise<void> {
  const blind = await run({ command: 'countCash', input: { denominations: {} } });
  await run({ command: 'countCash', input: { denominations: notesFor(Number(blind.answer?.expected)) } });
  const items = engine.views.rows({ kind: 'post-item' });
  const open = engine.views.openRows().filter((row) => ['note', 'key-slip'].includes(row.kind));
  await run({
    command: 'handOver',
    input: {
      staff: relieving,
      pin: demoPins.relieving,
      readPrevious: true,
      post: items.map((row) => ({ id: row.id, counted: Number(row.data.count) })),
      lines: open.map((row) => ({ id: row.id, line: lineFor(row, engine.clock()) })),
      remark: '下午有两批看房，请提醒中介由保安陪同。',
    },
  });
}

function lineFor(row: Row, now: number): string {
  if (row.kind === 'note') return '已在业主群通知，请留意';
  return Date.parse(row.due ?? '') < now ? '已电话催还，对方称在路上' : '还在使用，到时请收回';
}

/** Fewest notes and coins that make up an amount in fen; the desk gives change down to one jiao. */
export function notesFor(amount: number): Record<string, number> {
  let rest = amount;
  const notes: Record<string, number> = {};
  for (const face of [10_000, 5_000, 2_000, 1_000, 500, 100, 50, 10]) {
    const count = Math.floor(rest / face);
    if (count > 0) notes[String(face)] = count;
    rest -= count * face;
  }
  return notes;
}

/** The story's papers came out of a printer long ago: nothing of it is printed when the demo opens. */
async function settlePapers(engine: Engine): Promise<void> {
  for (const job of engine.views.rows({ kind: 'print-job', status: 'wanted' })) {
    await engine.desk.runAsDesk({ command: 'startPrint', input: { job: job.id } });
    const input = { job: job.id, status: 'confirmed', printer: '演示打印机' };
    await engine.desk.runAsDesk({ command: 'endPrint', input });
  }
}
