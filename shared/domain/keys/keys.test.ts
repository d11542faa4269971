import { describe, expect, it } from 'vitest';
import { days, hours, minutes, shiftIso } from '../../values/time.ts';
import { area as householdsArea } from '../households/area.ts';
import { area as printingArea } from '../printing/area.ts';
import { person, scenario } from '../scenario.ts';
import { area } from './area.ts';
import type { KeySlipState } from './state.ts';

const now = '2026-11-21T08:00:00+08:00';
const owner = {
  borrowerKind: 'owner',
  borrower: '王建国',
  phone: '13800002077',
  reason: '忘带钥匙',
  idShown: true,
  count: 1,
};
const call = { calledName: '王建国', calledNumber: '13800002077', calledAt: now, callAnswer: 'agreed' };
const borrowers = {
  owner,
  tenant: { ...owner, ...call, borrowerKind: 'tenant', borrower: '李明', idShown: undefined },
  other: { ...owner, ...call, borrowerKind: 'other', borrower: '周师傅', idShown: undefined },
  agent: {
    ...owner,
    ...call,
    borrowerKind: 'agent',
    borrower: '陈强',
    idShown: undefined,
    company: '安居中介',
    viewingAllowed: true,
    guard: '刘勇',
  },
  staff: {
    ...owner,
    borrowerKind: 'staff',
    borrower: '张工',
    idShown: undefined,
    department: 'engineering',
    head: '何经理',
    headConfirmedAt: now,
  },
};
type Borrower = keyof typeof borrowers;

/** A desk with one household and two keys of its door. */
function desk() {
  const here = scenario([area, householdsArea, printingArea], now);
  here.when('registerHousehold', {
    unit: '3-2-1201',
    persons: [{ name: '王建国', relation: 'owner', phone: '13800002077' }],
  });
  const added = here.when('addKey', {
    label: '1201 入户门',
    kind: 'door',
    unit: '3栋2单元1201',
    count: 2,
    place: '1号柜',
    hook: 'A12',
  });
  const key = String('answer' in added && added.answer?.subject);
  const issue = (slip: object, extra = {}) => here.when('issueKeySlip', { ...slip, key }, extra);
  const slipOf = (decision: ReturnType<typeof issue>) =>
    String('answer' in decision && decision.answer?.subject);
  return { here, key, issue, slipOf };
}
const refusal = (code: string) => ({ refusals: [expect.objectContaining({ code })] });

describe('who may have a key [KEY]', () => {
  it.each(Object.keys(borrowers) as Borrower[])(
    'given the check made for %s, then there is a slip',
    (kind) => {
      const { here, key, issue } = desk();
      expect(issue(borrowers[kind])).toMatchObject({ answer: { number: 'K-A1-20261121-001' } });
      expect(here.rows({ kind: 'key-slip', scope: key, open: true })).toMatchObject([
        { status: 'out', unit: '3-2-1201', data: { maskedPhone: '138****2077', borrowerKind: kind } },
      ]);
    },
  );
  it.each([
    ['owner', { idShown: false }, 'keys.id-missing'],
    ['owner', { idShown: undefined }, 'keys.id-missing'],
    ['tenant', { calledAt: '' }, 'keys.confirmation-missing'],
    ['tenant', { calledNumber: undefined }, 'keys.confirmation-missing'],
    ['other', { callAnswer: undefined }, 'keys.confirmation-missing'],
    ['other', { callAnswer: 'unreached' }, 'keys.owner-unreached'],
    ['agent', { callAnswer: 'declined' }, 'keys.owner-declined'],
    ['agent', { viewingAllowed: false }, 'keys.viewing-missing'],
    ['agent', { guard: '' }, 'keys.guard-missing'],
    ['staff', { head: '' }, 'keys.head-missing'],
    ['staff', { headConfirmedAt: undefined }, 'keys.head-missing'],
  ] as const)(
    'without it: %s %o is refused by a sentence that names the rule, and no slip exists',
    (kind, lack, code) => {
      const { here, issue } = desk();
      expect(issue({ ...borrowers[kind], ...lack })).toEqual(refusal(code));
      expect(here.rows({ kind: 'key-slip' })).toEqual([]);
      expect(Object.keys(area.texts.zh)).toContain(code);
    },
  );
  it('given a call, then who, which number, when and the answer are part of the slip', () => {
    const { here, issue, slipOf } = desk();
    const slip = here.state<KeySlipState>(slipOf(issue(borrowers.tenant)));
    expect(slip).toMatchObject({ ...call, calledAt: now });
  });
  it('given answers for another kind of borrower, then they are not kept', () => {
    const { here, issue, slipOf } = desk();
    const slip = here.state<KeySlipState>(slipOf(issue({ ...owner, ...call, guard: '刘勇' })));
    expect(slip).not.toHaveProperty('calledNumber');
    expect(slip).not.toHaveProperty('guard');
  });
  it('given a number that is not the registered owner’s, then it warns, and goes on when the clerk looked again', () => {
    const { issue } = desk();
    const slip = { ...borrowers.tenant, calledNumber: '13900009999' };
    expect(issue(slip)).toEqual(refusal('keys.number-unknown'));
    expect(issue(slip, { acknowledged: new Set(['keys.number-unknown']) })).toHaveProperty('entries');
    expect(issue({ ...owner, borrower: '王小明' })).toEqual(refusal('keys.not-the-owner'));
  });
});

describe('keys out [KEY]', () => {
  it('never more out than the register has', () => {
    const { issue } = desk();
    expect(issue({ ...owner, count: 3 })).toEqual(refusal('keys.not-enough'));
    issue({ ...owner, count: 2 });
    expect(issue(owner)).toMatchObject({
      refusals: [{ code: 'keys.not-enough', values: { count: 2, available: 0 } }],
    });
  });
  it.each([
    ['agent', shiftIso(now, hours(2))],
    ['other', shiftIso(now, hours(4))],
    ['staff', '2026-11-21T20:00:00+08:00'],
    ['owner', shiftIso(now, days(1))],
  ] as const)('given no due time, then %s brings it back by %s', (kind, due) => {
    const { here, issue } = desk();
    issue(borrowers[kind]);
    expect(here.rows({ kind: 'key-slip' })[0]?.due).toBe(due);
  });
  it('given a due time in another zone, then it is kept in site time; one that has passed is refused', () => {
    const { here, issue } = desk();
    issue({ ...owner, due: '2026-11-21T02:30:00Z' });
    expect(here.rows({ kind: 'key-slip' })[0]?.due).toBe('2026-11-21T10:30:00+08:00');
    expect(issue({ ...owner, due: now })).toEqual(refusal('keys.due-past'));
    expect(issue({ ...borrowers.tenant, calledAt: shiftIso(now, minutes(6)) })).toEqual(
      refusal('keys.time-ahead'),
    );
  });
  it('prints stub and borrower’s copy in the same posting', () => {
    const { here, issue, slipOf } = desk();
    const subject = slipOf(issue(owner));
    const copies = here.rows({ kind: 'print-job', scope: subject }).map((row) => row.data.copy);
    expect(copies).toEqual(['存根', '领用联']);
  });
});

describe('keys back [KEY]', () => {
  it('given two out, when one comes back, then one is still out; with the second the slip is closed', () => {
    const { here, key, issue, slipOf } = desk();
    const slip = slipOf(issue({ ...owner, count: 2 }));
    expect(here.when('returnKey', { slip, count: 1, by: '王太太' })).toMatchObject({ answer: { out: 1 } });
    expect(here.rows({ kind: 'key-slip', open: true })).toMatchObject([{ data: { count: 1 } }]);
    expect(issue(owner)).toHaveProperty('entries');
    here.when('returnKey', { slip, count: 1 });
    expect(here.rows({ kind: 'key-slip', id: slip })).toMatchObject([
      { status: 'returned', open: false, scope: key },
    ]);
    expect(here.state<KeySlipState>(slip)?.returns).toMatchObject([
      { by: '王太太', receivedBy: 'wanglin', at: now },
      { by: '王建国' },
    ]);
    expect(here.when('returnKey', { slip, count: 1 })).toEqual(refusal('keys.returned-already'));
  });
  it('refuses a wrong count, a slip that is none, and a loss without a word', () => {
    const { here, key, issue, slipOf } = desk();
    const slip = slipOf(issue(owner));
    expect(here.when('returnKey', { slip, count: 2 })).toEqual(refusal('keys.wrong-count'));
    expect(here.when('returnKey', { slip, count: 0 })).toEqual(refusal('keys.wrong-count'));
    expect(here.when('returnKey', { slip: key, count: 1 })).toEqual(refusal('keys.no-such-slip'));
    expect(here.when('returnKey', { slip, count: 0, lost: 1 })).toEqual(refusal('keys.lost-remark'));
    expect(here.when('returnKey', { slip, count: 0, lost: 1, remark: '已换锁' })).toMatchObject({
      answer: { out: 0 },
    });
  });
});

describe('the key register', () => {
  it('refuses fewer than are out, an occupied hook, and retiring what is out', () => {
    const { here, key, issue } = desk();
    issue({ ...owner, count: 2 });
    const change = (path: string, value: unknown) =>
      here.when('changeKey', { subject: key, changes: [{ path, value }] });
    expect(change('count', 1)).toEqual(refusal('keys.more-out'));
    expect(change('label', '1201 入户门')).toEqual(refusal('keys.nothing-changed'));
    expect(change('retiredAt', 'x')).toEqual(refusal('error.unknown-field'));
    expect(
      here.when('addKey', { label: '水泵房', kind: 'equipment', count: 1, place: '1号柜', hook: 'A12' }),
    ).toEqual(refusal('keys.hook-taken'));
    here.operator = person('zhao', '赵敏', 'supervisor');
    expect(here.when('retireKey', { subject: key, reason: '换锁' })).toEqual(refusal('keys.still-out'));
  });
  it('changes and retires; a retired key is not given out', () => {
    const { here, key, issue } = desk();
    const decision = here.when('changeKey', { subject: key, changes: [{ path: 'hook', value: 'B7' }] });
    const [entry] = ('entries' in decision && decision.entries) || [];
    expect(entry && area.describe(entry).changes).toEqual([{ label: '挂钩号', from: 'A12', to: 'B7' }]);
    here.when('retireKey', { subject: key, reason: '换锁' });
    expect(here.rows({ kind: 'key' })).toMatchObject([{ status: 'retired', data: { hook: 'B7' } }]);
    expect(issue(owner)).toEqual(refusal('keys.no-such-key'));
  });
});

describe('people’s data on a slip [ARCH 4.2.1]', () => {
  const secrets = ['13800002077', '11010519491231002X'];
  function issued() {
    const { here, issue, slipOf } = desk();
    const decision = issue({ ...borrowers.agent, idNumber: '11010519491231002X' });
    const subject = slipOf(decision);
    const slip = here.state<KeySlipState>(subject);
    if (!slip || !('entries' in decision)) throw new Error('refused');
    return { here, subject, slip, entries: decision.entries ?? [] };
  }
  it('is masked on screen, in lists, in the log and on paper', () => {
    const { here, subject, slip, entries } = issued();
    const [document] = area.documents ?? [];
    const shown = JSON.stringify([
      area.present(slip, 'security'),
      here.rows({ kind: 'key-slip' }),
      area.project(subject, slip).search?.map(({ title, subtitle }) => title + subtitle),
      entries.filter((entry) => entry.subject === subject).map((entry) => area.describe(entry)),
      document?.render(subject, slip, {
        siteName: '翠湖花园',
        deskName: '前台',
        copy: '存根',
        reprint: 0,
        printedAt: now,
        printedBy: '王琳',
        staffName: (id) => id,
        state: () => undefined,
        rows: () => [],
      }),
    ]);
    expect(shown).toContain('110***********002X');
    expect(shown).toContain('138****2077');
    expect(shown).toContain('同意凭钥匙看房');
    expect(shown).toContain('刘勇');
    for (const secret of secrets) expect(shown).not.toContain(secret);
  });
  it('is revealed for a reason, which the log keeps', () => {
    const { here, subject } = issued();
    const decision = here.when('revealValue', { subject, path: 'phone', reason: '钥匙逾期，联系借用人' });
    expect(decision).toMatchObject({ answer: { value: '13800002077' } });
    const [entry] = ('entries' in decision && decision.entries) || [];
    expect(entry && area.describe(entry)).toMatchObject({
      key: 'households.log.revealed',
      values: { what: '借用人电话', reason: '钥匙逾期，联系借用人' },
    });
  });
});
