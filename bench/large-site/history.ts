import { seededRandom } from '../../main/engine/demo/random.ts';
import type { PostingDraft } from '../../main/journal/journal.ts';
import { drawerOpened } from '../../shared/domain/drawer/entries.ts';
import { householdRegistered } from '../../shared/domain/households/entries.ts';
import type { HouseholdValues } from '../../shared/domain/households/schemas.ts';
import { importFinished, importPart, importStarted } from '../../shared/domain/imports/entries.ts';
import { keyAdded } from '../../shared/domain/keys/entries.ts';
import { postItemsSet } from '../../shared/domain/post/entries.ts';
import { staffAdded } from '../../shared/domain/staff/entries.ts';
import { days, hours, localDate } from '../../shared/values/time.ts';
import { nextAct, type Stage } from './acts.ts';
import { communityOf } from './community.ts';
import { Drawer } from './drawer.ts';
import type { LargeSitePlan } from './plan.ts';
import { Scribe } from './scribe.ts';
import { beginShift, type Colleague, handOver, type RunningShift, signDay } from './shift-change.ts';

const colleagues: readonly [Colleague, ...Colleague[]] = [
  { id: 'c1', name: '王琳' },
  { id: 'c2', name: '张蕾' },
  { id: 'c3', name: '李敏' },
];
const leader: Colleague = { id: 'z1', name: '赵敏' };
const householdsPerPosting = 40;
const float = 50_000;

/**
 * Everything such a desk has written, in order: its set-up, then day after day, as many postings as the plan says
 * (those of the founding, which are in the book already, left out).
 */
export function* historyOf(plan: LargeSitePlan, pinHash: string, founding: number): Generator<PostingDraft> {
  let left = plan.postings - founding;
  for (const draft of endless(plan, pinHash)) {
    if (left === 0) return;
    left -= 1;
    yield draft;
  }
}

function* endless(plan: LargeSitePlan, pinHash: string): Generator<PostingDraft> {
  const random = seededRandom(plan.seed);
  const households = communityOf(plan, random);
  const firstDay = Date.parse(`${localDate(plan.end - days(plan.days - 1))}T08:00:00+08:00`);
  const [first] = colleagues;
  const scribe = new Scribe(random, firstDay - hours(12), leader);
  yield* settingUp(scribe, households, pinHash);
  const keys = Array.from({ length: 60 }, (_, at) => ({
    subject: `key:k${at + 1}`,
    label: `${at + 1} 号设备房`,
  }));
  yield* keys.map(({ subject, label }, at) =>
    scribe.draft('addKey', [
      keyAdded.make(subject, { label, kind: 'equipment', count: 3, place: '钥匙柜', hook: String(at + 1) }),
    ]),
  );
  scribe.now = firstDay;
  scribe.clerk = first;
  yield scribe.draft('openDrawer', [drawerOpened.make(`drawer:${scribe.desk}`, { float })]);
  const drawer = new Drawer(float, scribe.at);
  const phones = new Map(households.map(({ unit, persons }) => [unit, persons[0]?.phone ?? '']));
  const stage: Stage = { scribe, drawer, households, keys, phones, open: [] };
  let shift = yield* firstShift(scribe);
  for (let day = 0; ; day += 1) shift = yield* workDay(stage, shift, firstDay + days(day), plan);
}

function* firstShift(scribe: Scribe): Generator<PostingDraft, RunningShift> {
  const { running, entry } = beginShift(scribe, '早班');
  yield scribe.draft('signOn', [entry]);
  return running;
}

/** Two shifts, acts spread over twelve hours, two handovers, a leader who signs for the day. */
function* workDay(
  stage: Stage,
  shift: RunningShift,
  morning: number,
  plan: LargeSitePlan,
): Generator<PostingDraft, RunningShift> {
  const { scribe } = stage;
  // What a day holds follows from the plan; a last, long day takes what is over.
  const perShift = Math.max(4, Math.round(plan.postings / plan.days / 2) - 8);
  const logs: string[] = [];
  let running = shift;
  for (const half of [0, 1]) {
    let written = 0;
    for (; written < perShift; ) {
      const planned = morning + hours(6 * half) + Math.round((hours(6) * written) / perShift);
      scribe.now = Math.max(scribe.now + 1_000, planned);
      for (const draft of nextAct(stage)) {
        written += 1;
        yield draft;
      }
    }
    scribe.now = Math.max(scribe.now + 1_000, morning + hours(6 * (half + 1)));
    const at = colleagues.findIndex(({ id }) => id === scribe.clerk.id);
    const next = colleagues[(at + 1) % colleagues.length] ?? colleagues[0];
    const done = yield* handOver(stage, running, next, half === 0 ? '中班' : '早班');
    running = done.running;
    logs.push(done.number);
  }
  yield signDay(scribe, leader, logs);
  return running;
}

function* settingUp(
  scribe: Scribe,
  households: readonly HouseholdValues[],
  pinHash: string,
): Generator<PostingDraft> {
  for (const { id, name } of [leader, ...colleagues]) {
    const role = id === leader.id ? 'supervisor' : 'clerk';
    yield scribe.draft('addStaff', [staffAdded.make(`staff:${id}`, { name, role, pinHash })]);
  }
  const items = [
    { id: 'radio', name: '对讲机', count: 4 },
    { id: 'keys', name: '备用钥匙', count: 36 },
  ];
  yield scribe.draft('setPostItems', [postItemsSet.make(`post:${scribe.desk}`, { items })]);
  const subject = 'import:roster';
  for (let at = 0; at < households.length; at += householdsPerPosting) {
    scribe.now += 1_000;
    const part = households.slice(at, at + householdsPerPosting);
    const residents = part.reduce((sum, { persons }) => sum + persons.length, 0);
    yield scribe.draft('importHouseholds', [
      ...(at === 0 ? [importStarted.make(subject, { file: '住户名册.xlsx' })] : []),
      importPart.make(subject, { new: part.length, changed: 0, same: 0, refused: 0, residents }),
      ...part.map((household) =>
        householdRegistered.make(`unit:${household.unit}`, { household, importId: 'roster' }),
      ),
    ]);
  }
  yield scribe.draft('finishImport', [importFinished.make(subject, { cancelled: false })]);
}
