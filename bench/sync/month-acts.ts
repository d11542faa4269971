import { hours, localDate, localIso, minutes } from '../../shared/values/time.ts';
import type { MonthDesk } from './month-desk.ts';

/** What a desk has open between its acts; each desk works in its own rooms and in those that all share. */
export interface MonthWorld {
  readonly units: string[];
  readonly keys: string[];
  readonly receipts: string[];
  readonly deposits: string[];
  readonly slips: string[];
  readonly notes: string[];
  rooms: number;
}

type Act = (desk: MonthDesk, world: MonthWorld, now: number) => Promise<void>;

const one = (desk: MonthDesk, list: readonly string[]) => list[desk.random.whole(0, list.length - 1)] ?? '';
const note = (list: string[], value: unknown) => {
  if (typeof value === 'string') list.push(value);
};

const receipt: Act = async (desk, world, now) => {
  const month = localIso(now).slice(0, 7);
  const item = desk.random.pick(['management', 'parking', 'water', 'renovation-deposit', 'card', 'service']);
  const lines = [
    { item, from: month, to: month, amount: desk.random.whole(20, 900) * 50 },
    { item: 'other', text: '代收快递费', amount: 500 },
  ];
  const method = desk.random.pick(['cash', 'wechat', 'alipay', 'card']);
  const answer = await desk.do('issueReceipt', {
    unit: one(desk, world.units),
    payer: '业主',
    lines,
    method,
  });
  note(item === 'renovation-deposit' ? world.deposits : world.receipts, answer.answer?.number);
};

const undo: Act = async (desk, world) => {
  const number = world.receipts.pop();
  if (number === undefined) return;
  await desk.do(
    'voidReceipt',
    { number, reason: '金额录错' },
    { approver: desk.leader, acknowledged: ['drawer.cash-short'] },
  );
};

const refund: Act = async (desk, world) => {
  const number = world.deposits.pop();
  if (number === undefined) return;
  const input = { number, line: '1', amount: 1_000, method: 'wechat', reason: '装修验收合格' };
  await desk.do('refundDeposit', input, { approver: desk.leader });
};

const keySlip: Act = async (desk, world, now) => {
  const call = {
    calledName: '业主',
    calledNumber: '13822220145',
    calledAt: localIso(now - minutes(3)),
    callAnswer: 'agreed',
  };
  const kinds = [
    { borrowerKind: 'owner', idShown: true },
    { borrowerKind: 'tenant', idShown: true, ...call },
    { borrowerKind: 'agent', company: '链家', idShown: true, ...call, viewingAllowed: true, guard: '王强' },
    {
      borrowerKind: 'staff',
      department: 'engineering',
      head: '刘工',
      headConfirmedAt: localIso(now - minutes(3)),
    },
    { borrowerKind: 'other', idShown: true, authority: '委托书', ...call },
  ] as const;
  const kind = kinds[desk.random.whole(0, kinds.length - 1)] ?? kinds[0];
  const input = {
    key: one(desk, world.keys),
    count: 1,
    borrower: '周婷',
    phone: '13711110202',
    reason: '看房',
    ...kind,
  };
  const answer = await desk.do('issueKeySlip', input, {
    acknowledged: ['keys.not-the-owner', 'keys.number-unknown'],
  });
  note(world.slips, answer.answer?.subject);
};

const keyBack: Act = async (desk, world) => {
  const slip = world.slips.shift();
  if (slip === undefined) return;
  const lost = desk.random.chance(0.05);
  await desk.do('returnKey', lost ? { slip, count: 0, lost: 1, remark: '遗失，已赔偿' } : { slip, count: 1 });
};

const newNote: Act = async (desk, world, now) => {
  const input = { text: '厨房水管渗水，工程部待回复', importance: 'important', unit: one(desk, world.units) };
  const answer = await desk.do('addNote', { ...input, due: localIso(now + hours(desk.random.whole(1, 30))) });
  note(world.notes, answer.answer?.note);
};

const workOnNote: Act = async (desk, world) => {
  const [first] = world.notes;
  if (first === undefined) return;
  await desk.do('followNote', { note: first, text: '已电话联系住户' });
  if (desk.random.chance(0.6)) await desk.do('finishNote', { note: world.notes.shift(), text: '已处理' });
};

const register: Act = async (desk, world) => {
  world.rooms += 1;
  const unit = `${desk.clerk.pin.slice(0, 1)}-1-${100 + world.rooms}`;
  const person = { name: `住户 ${unit}`, relation: 'owner', phone: '13822220145', sex: 'female' };
  const vehicles = [{ plate: '粤B12345', kind: 'car' }];
  const answer = await desk.do(
    'registerHousehold',
    { unit, floorArea: 88, use: 'home', livingForm: 'three', persons: [person], vehicles, pets: [] },
    {
      acknowledged: [
        'households.phone-elsewhere',
        'households.plate-elsewhere',
        'households.person-elsewhere',
      ],
    },
  );
  note(world.units, answer.answer?.unit);
};

const change: Act = async (desk, world) => {
  const changes = [
    { path: 'floorArea', value: desk.random.whole(40, 200) },
    { path: 'remark', value: `备注 ${desk.random.whole(1, 1e6)}` },
  ];
  await desk.do('changeHousehold', { subject: `unit:${one(desk, world.units)}`, changes });
};

const reveal: Act = async (desk, world) => {
  const unit = one(desk, world.units);
  const state = await desk.child.ask<{ persons: { id: string }[] } | null>({
    what: 'state',
    subject: `unit:${unit}`,
  });
  const person = state?.persons[0]?.id ?? '';
  await desk.do('revealValue', {
    subject: `unit:${unit}`,
    path: `persons/${person}/phone`,
    reason: '联系住户',
  });
};

const sheet: Act = async (desk) => {
  await desk.do('issueChangeSheet', { departments: ['security', 'finance'] });
};

const handIn: Act = async (desk) => {
  await desk.do('handInCash', { amount: desk.random.whole(1, 50) * 100, to: '财务部', remark: '日结' });
};

const again: Act = async (desk, world) => {
  const number = world.receipts.at(-1);
  if (number === undefined) return;
  await desk.do('reprintDocument', { document: 'receipt', subject: `receipt:${number}` });
};

const exported: Act = async (desk, _world, now) => {
  const today = localDate(now);
  await desk.do('recordExport', { kind: 'receipt', from: today, to: today, reason: '财务对账' });
};

const acts: readonly (readonly [number, Act])[] = [
  [24, receipt],
  [3, undo],
  [3, refund],
  [12, keySlip],
  [12, keyBack],
  [10, newNote],
  [10, workOnNote],
  [5, register],
  [10, change],
  [4, reveal],
  [1, sheet],
  [2, handIn],
  [2, again],
  [2, exported],
];
const total = acts.reduce((sum, [share]) => sum + share, 0);

/** Something that happens at the desk while a shift runs. */
export async function monthAct(desk: MonthDesk, world: MonthWorld, now: number): Promise<void> {
  let point = desk.random.whole(0, total - 1);
  for (const [share, act] of acts) {
    if (point < share) return act(desk, world, now);
    point -= share;
  }
}
