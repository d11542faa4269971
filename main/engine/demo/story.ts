import { demoPeople } from '../../../shared/values/demo-people.ts';
import { hours, localIso, minutes } from '../../../shared/values/time.ts';

/** PINs of the demo's people; shown on its sign-on screen, worth nothing anywhere else. */
export const demoPins = {
  leader: demoPeople.leader.pin,
  leaving: demoPeople.leaving.pin,
  relieving: demoPeople.relieving.pin,
} as const;

export interface StoryStep {
  /** Milliseconds before the demo is opened. */
  readonly before: number;
  readonly by: 'leader' | 'leaving' | 'relieving';
  readonly command: string;
  readonly input: object;
}

/** Keys of the demo's register, by a short name the story uses. */
export const storyKeys = [
  { name: 'pump', label: '地下室 B2 水泵房', kind: 'equipment', count: 2, place: '前台钥匙柜', hook: '01' },
  { name: 'power', label: '1 号配电房', kind: 'equipment', count: 2, place: '前台钥匙柜', hook: '02' },
  { name: 'roof', label: '2 栋天台', kind: 'public', count: 1, place: '前台钥匙柜', hook: '03' },
  { name: 'hall', label: '业主活动室', kind: 'public', count: 2, place: '前台钥匙柜', hook: '04' },
  {
    name: 'flat',
    label: '2-1-801 入户门',
    kind: 'door',
    unit: '2-1-801',
    count: 1,
    place: '保安部 12 号柜',
    hook: '05',
  },
  {
    name: 'mail',
    label: '1-2-302 信报箱',
    kind: 'mailbox',
    unit: '1-2-302',
    count: 1,
    place: '前台钥匙柜',
    hook: '06',
  },
] as const;

type KeyName = (typeof storyKeys)[number]['name'];

/** What the post holds, counted at every handover [DUTY 4.11]. */
export const storyItems = [
  { name: '对讲机', count: 4 },
  { name: '备用钥匙', count: 36 },
  { name: 'POS 机', count: 1 },
  { name: '资料柜', count: 1 },
] as const;

/** What the story needs of the community it plays in. */
export interface StoryCast {
  /** Subject of a key of the register. */
  key(name: KeyName): string;
  /** Owner of the flat whose key is lent: the clerk calls the number that is registered [KEY]. */
  readonly owner: { readonly name: string; readonly phone: string };
}

/** A working day of two clerks: money, keys, notes. */
export function demoStory(now: number, { key, owner }: StoryCast): readonly StoryStep[] {
  const at = (before: number) => localIso(now - before);
  const due = (after: number) => localIso(now + after);
  const month = at(0).slice(0, 7);
  const money = (before: number, unit: string, item: string, amount: number, method: string): StoryStep => ({
    before,
    by: 'leaving',
    command: 'issueReceipt',
    input: { unit, lines: [{ item, from: month, to: month, amount }], method },
  });
  return [
    money(hours(6), '1-1-301', 'management', 24680, 'wechat'),
    money(hours(5.6), '2-2-502', 'management', 31240, 'cash'),
    money(hours(5.1), '1-2-1001', 'parking', 30000, 'alipay'),
    {
      before: hours(4.8),
      by: 'leaving',
      command: 'issueKeySlip',
      input: {
        key: key('flat'),
        count: 1,
        borrowerKind: 'agent',
        borrower: '周婷',
        company: '链家翠湖店',
        phone: '13822220145',
        reason: '带客看房',
        idShown: true,
        calledName: owner.name,
        calledNumber: owner.phone,
        calledAt: at(hours(4.9)),
        callAnswer: 'agreed',
        viewingAllowed: true,
        guard: '王强',
        due: at(minutes(35)),
      },
    },
    money(hours(4.2), '3-1-602', 'management', 28910, 'cash'),
    money(hours(3.3), '3-2-903', 'water', 8640, 'wechat'),
    {
      before: hours(3),
      by: 'leaving',
      command: 'addNote',
      input: {
        text: '2 栋 1 单元电梯年检定于周一 9:00，业主群已通知',
        importance: 'ordinary',
        due: due(hours(40)),
      },
    },
    {
      before: hours(2.5),
      by: 'leaving',
      command: 'issueKeySlip',
      input: {
        key: key('pump'),
        count: 1,
        borrowerKind: 'staff',
        borrower: '赵师傅',
        phone: '13711110202',
        department: 'engineering',
        head: '刘工',
        headConfirmedAt: at(hours(2.6)),
        reason: '检修 2 号水泵',
        due: due(minutes(80)),
      },
    },
    money(hours(2), '2-1-401', 'service', 18000, 'cash'),
    {
      before: hours(1.5),
      by: 'leaving',
      command: 'addNote',
      input: { text: '3 号对讲机电池不耐用，已报修，取回后放 1 号位', importance: 'ordinary' },
    },
  ];
}

/** What came after the handover, on the relieving clerk's shift. */
export function demoAfterHandover(now: number): readonly StoryStep[] {
  return [
    {
      before: minutes(12),
      by: 'relieving',
      command: 'addNote',
      input: {
        text: '3-2-1102 厨房水管渗水，17 楼住户待回复，工程部 20 分钟内到场',
        importance: 'important',
        unit: '3-2-1102',
        due: localIso(now + minutes(12)),
      },
    },
    {
      before: minutes(6),
      by: 'relieving',
      command: 'issueReceipt',
      input: {
        unit: '1-1-702',
        lines: [
          {
            item: 'management',
            from: localIso(now).slice(0, 7),
            to: localIso(now).slice(0, 7),
            amount: 26730,
          },
          { item: 'parking', from: localIso(now).slice(0, 7), to: localIso(now).slice(0, 7), amount: 30000 },
        ],
        method: 'wechat',
      },
    },
  ];
}
