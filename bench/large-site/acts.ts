import { mobile } from '../../main/engine/demo/invented-person.ts';
import type { PostingDraft } from '../../main/journal/journal.ts';
import { householdChanged, personRevealed } from '../../shared/domain/households/entries.ts';
import type { HouseholdValues } from '../../shared/domain/households/schemas.ts';
import { keySlipDocument } from '../../shared/domain/keys/document.ts';
import { keySlipIssued, keySlipReturned } from '../../shared/domain/keys/entries.ts';
import { noteAdded, noteDone, noteFollowed } from '../../shared/domain/notes/entries.ts';
import { receiptDocument } from '../../shared/domain/receipts/document.ts';
import { receiptIssued, receiptVoided } from '../../shared/domain/receipts/entries.ts';
import { staffSignedOn } from '../../shared/domain/staff/entries.ts';
import { hours, localIso } from '../../shared/values/time.ts';
import type { Drawer } from './drawer.ts';
import type { Scribe } from './scribe.ts';

/** Something that a later act ends: a key that is out, a note that is open. */
export interface OpenItem {
  readonly kind: 'note' | 'key-slip';
  readonly id: string;
  readonly title: string;
  /** The act that ends it. */
  readonly end: () => PostingDraft;
}

/** What acts play in. */
export interface Stage {
  readonly scribe: Scribe;
  readonly drawer: Drawer;
  readonly households: readonly HouseholdValues[];
  readonly keys: readonly { readonly subject: string; readonly label: string }[];
  /** Present phones by room, so that a change says rightly what it replaces. */
  readonly phones: Map<string, string>;
  open: OpenItem[];
}

const items = ['management', 'management', 'management', 'parking', 'water', 'service', 'card'] as const;
const methods = ['wechat', 'wechat', 'cash', 'alipay', 'card'] as const;
const texts = [
  '厨房水管渗水，工程部待回复',
  '电梯年检通知已发业主群',
  '对讲机电池报修',
  '装修噪音投诉，已上门劝导',
] as const;

type Act = (stage: Stage) => Generator<PostingDraft>;

const household = ({ scribe, households }: Stage): HouseholdValues => {
  const one = households[scribe.random.whole(0, households.length - 1)];
  if (!one) throw new Error('The site has no households');
  return one;
};

function* receipt(stage: Stage): Generator<PostingDraft> {
  const { scribe, drawer } = stage;
  const { random } = scribe;
  const { unit, persons } = household(stage);
  const number = scribe.number('R');
  const subject = `receipt:${number}`;
  const month = scribe.at.slice(0, 7);
  const lines = Array.from({ length: random.chance(0.25) ? 2 : 1 }, (_, at) => {
    const item = random.pick(items);
    return { id: String(at + 1), item, from: month, to: month, amount: random.whole(10, 900) * 50 };
  });
  const total = lines.reduce((sum, line) => sum + line.amount, 0);
  const method = random.pick(methods);
  const payer = persons[0]?.name ?? '业主';
  const drawerPeriod = drawer.scope(scribe);
  const data = { number, payer, unit, lines, total, method, drawerPeriod };
  const shares = lines.map(({ item, amount }) => ({ item, amount }));
  drawer.take(scribe, { what: 'receipt', number, method, amount: total, lines: shares });
  yield scribe.draft('issueReceipt', [
    receiptIssued.make(subject, data),
    ...scribe.paper(receiptDocument.name, subject, receiptDocument.copies),
  ]);
  yield* scribe.printed();
  if (!random.chance(0.01)) return;
  const back = shares.map(({ item, amount }) => ({ item, amount: -amount }));
  drawer.take(scribe, { what: 'void', number, method, amount: -total, lines: back });
  yield scribe.draft(
    'voidReceipt',
    [receiptVoided.make(subject, { reason: '金额录错', drawerPeriod })],
    'z1',
  );
}

function* keySlip(stage: Stage): Generator<PostingDraft> {
  const { scribe, keys } = stage;
  const key = keys[scribe.random.whole(0, keys.length - 1)];
  if (!key) return;
  const { persons, unit } = household(stage);
  const number = scribe.number('K');
  const subject = `key-slip:${number}`;
  const borrower = persons[0]?.name ?? '业主';
  const data = {
    key: key.subject,
    count: 1,
    borrowerKind: 'owner',
    borrower,
    phone: stage.phones.get(unit) ?? mobile(scribe.random),
    reason: '忘带钥匙',
    idShown: true,
    number,
    keyLabel: key.label,
    unit,
    due: localIso(scribe.now + hours(2)),
  } as const;
  yield scribe.draft('issueKeySlip', [
    keySlipIssued.make(subject, data),
    ...scribe.paper(keySlipDocument.name, subject, keySlipDocument.copies),
  ]);
  yield* scribe.printed();
  const end = () => {
    const back = {
      number,
      keyLabel: key.label,
      count: 1,
      lost: 0,
      by: borrower,
      receivedBy: scribe.clerk.id,
    };
    return scribe.draft('returnKey', [keySlipReturned.make(subject, back)]);
  };
  stage.open.push({ kind: 'key-slip', id: subject, title: `${key.label} ${number}`, end });
}

function* note(stage: Stage): Generator<PostingDraft> {
  const { scribe } = stage;
  const subject = `note:${scribe.newId()}`;
  const { unit } = household(stage);
  const importance = scribe.random.chance(0.1) ? 'important' : 'ordinary';
  const text = `${unit} ${scribe.random.pick(texts)}`;
  yield scribe.draft('addNote', [noteAdded.make(subject, { text, importance, unit })]);
  if (scribe.random.chance(0.5)) {
    scribe.now += 60_000;
    yield scribe.draft('followNote', [noteFollowed.make(subject, { text: '已电话联系住户' })]);
  }
  const end = () => scribe.draft('finishNote', [noteDone.make(subject, { text: '已处理' })]);
  stage.open.push({ kind: 'note', id: subject, title: text, end });
}

function* change(stage: Stage): Generator<PostingDraft> {
  const { scribe, phones } = stage;
  const { unit, persons } = household(stage);
  const [owner] = persons;
  if (!owner) return;
  const from = phones.get(unit) ?? null;
  const to = mobile(scribe.random);
  phones.set(unit, to);
  const step = { path: `persons/${owner.id}/phone`, from, to, row: owner.name };
  yield scribe.draft('changeHousehold', [householdChanged.make(`unit:${unit}`, { changes: [step] })]);
}

function* reveal(stage: Stage): Generator<PostingDraft> {
  const { scribe } = stage;
  const { unit, persons } = household(stage);
  const [owner] = persons;
  if (!owner) return;
  const shown = { path: `persons/${owner.id}/phone`, row: owner.name, reason: '联系住户' };
  yield scribe.draft('revealValue', [personRevealed.make(`unit:${unit}`, shown)]);
}

function* signOn({ scribe }: Stage): Generator<PostingDraft> {
  yield scribe.draft('signOn', [staffSignedOn.make(`staff:${scribe.clerk.id}`, { desk: scribe.desk })]);
}

/** Of a hundred acts of a busy desk; every printed copy makes two more postings. */
const mix: readonly (readonly [number, Act])[] = [
  [30, receipt],
  [8, keySlip],
  [15, note],
  [22, change],
  [15, reveal],
  [10, signOn],
];

/** A few of these may stay open; beyond them clerks finish before they begin something new. */
const mostOpen = 6;

/** The next thing that happens at the desk. */
export function* nextAct(stage: Stage): Generator<PostingDraft> {
  if (stage.open.length > mostOpen) {
    const oldest = stage.open.shift();
    if (oldest) yield oldest.end();
  }
  let point = stage.scribe.random.whole(0, 99);
  for (const [share, act] of mix) {
    if (point < share) return yield* act(stage);
    point -= share;
  }
}
