import type { Envelope } from '../../main/desk/envelope.ts';
import type { Random } from '../../main/engine/demo/random.ts';
import type { Answer } from '../../shared/bridge/answers.ts';

/** What the trial knows of the site, from what desks answered. Old things are forgotten: they are in the book. */
export interface World {
  /** Second person for what one alone may not do. */
  readonly approver: { readonly staff: string; readonly pin: string };
  readonly units: readonly string[];
  keys: string[];
  notes: string[];
  slips: string[];
  receipts: string[];
  staff: string[];
  /** A counter, so that every text and every request is another one. */
  acts: number;
}

export interface Act {
  readonly envelope: Envelope;
  learn?(answer: Readonly<Record<string, unknown>>): void;
}

/** Few rooms and few fields: desks that work apart shall meet on the same ones. */
export const trialUnits = ['1-1-101', '1-1-102', '1-1-201'] as const;
const fields = ['remark', 'floorArea', 'livingForm'] as const;
const mostKnown = 12;

const know = (list: string[], value: unknown): void => {
  if (typeof value !== 'string') return;
  list.push(value);
  if (list.length > mostKnown) list.shift();
};

const one = (random: Random, list: readonly string[]): string => list[random.whole(0, list.length - 1)] ?? '';

function fieldValue(random: Random, field: (typeof fields)[number], act: number): unknown {
  if (field === 'floorArea') return random.whole(40, 200);
  if (field === 'livingForm') return random.pick(['single', 'couple', 'three']);
  return `第 ${act} 次备注`;
}

const makers: readonly (readonly [number, (random: Random, world: World) => Act])[] = [
  [
    30,
    (random, world) => ({
      envelope: {
        command: 'issueReceipt',
        input: {
          payer: `付款人 ${world.acts}`,
          lines: [{ item: 'management', from: '2026-11', to: '2026-11', amount: random.whole(100, 90_000) }],
          method: random.pick(['cash', 'wechat', 'alipay']),
        },
      },
      learn: ({ number }) => know(world.receipts, number),
    }),
  ],
  [
    16,
    (random, world) => ({
      envelope: {
        command: 'addNote',
        input: { text: `第 ${world.acts} 条`, importance: random.pick(['ordinary', 'important']) },
      },
      learn: ({ note }) => know(world.notes, note),
    }),
  ],
  [
    8,
    (random, world) => ({
      envelope: {
        command: 'followNote',
        input: { note: one(random, world.notes), text: `跟进 ${world.acts}` },
      },
    }),
  ],
  [
    5,
    (random, world) => ({ envelope: { command: 'finishNote', input: { note: one(random, world.notes) } } }),
  ],
  [
    20,
    (random, world) => {
      const field = random.pick(fields);
      const changes = [{ path: field, value: fieldValue(random, field, world.acts) }];
      const subject = `unit:${one(random, world.units)}`;
      return { envelope: { command: 'changeHousehold', input: { subject, changes } } };
    },
  ],
  [
    6,
    (random, world) => ({
      envelope: {
        command: 'issueKeySlip',
        input: {
          key: one(random, world.keys),
          count: 1,
          borrowerKind: 'owner',
          borrower: `借用人 ${world.acts}`,
          phone: '13711110202',
          reason: '检修',
          idShown: true,
        },
      },
      learn: ({ subject }) => know(world.slips, subject),
    }),
  ],
  [
    6,
    (random, world) => ({
      envelope: { command: 'returnKey', input: { slip: one(random, world.slips), count: 1 } },
    }),
  ],
  [
    3,
    (random, world) => ({
      envelope: {
        command: 'voidReceipt',
        input: { number: one(random, world.receipts), reason: '金额录错' },
        approver: world.approver,
        acknowledged: ['receipts.other-desk', 'drawer.cash-short'],
      },
    }),
  ],
  [
    2,
    (_random, world) => ({
      envelope: {
        command: 'addKey',
        input: { label: `${world.acts} 号设备房`, kind: 'equipment', count: 3, place: '钥匙柜' },
      },
      learn: ({ subject }) => know(world.keys, subject),
    }),
  ],
  [
    2,
    (_random, world) => ({
      envelope: { command: 'addStaff', input: { name: `员工 ${world.acts}`, role: 'clerk', newPin: '2468' } },
      learn: ({ staff }) => know(world.staff, staff),
    }),
  ],
  [
    3,
    (random, world) => ({
      envelope: {
        command: 'changeStaff',
        input: { staff: one(random, world.staff), name: `改名 ${world.acts}` },
      },
    }),
  ],
  [
    2,
    (random) => ({
      envelope: { command: 'changeSetting', input: { key: 'keyDueHours', value: random.whole(1, 48) } },
    }),
  ],
];

const total = makers.reduce((sum, [share]) => sum + share, 0);

/** The next thing that some clerk does; sent again with the same request, it is the same act. */
export function nextAct(random: Random, world: World): Act {
  world.acts += 1;
  const request = `trial-${world.acts}`;
  let point = random.whole(0, total - 1);
  for (const [share, make] of makers) {
    if (point < share) {
      const { envelope, ...more } = make(random, world);
      return { ...more, envelope: { ...envelope, request } };
    }
    point -= share;
  }
  throw new Error('The shares of the acts do not add up');
}

/** What a desk answered goes into what the trial knows. */
export function learnFrom(act: Act, { ok, answer }: Answer): void {
  if (ok && answer) act.learn?.(answer);
}
