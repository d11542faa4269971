import { describe, expect, test } from 'vitest';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { grouped, missing, stepOf } from './missing.ts';
import { noWork } from './work.ts';

const item = (id: string, blocks = false) => ({ kind: 'note', id, title: id, overdue: false, blocks });
const draft: HandoverDraft = {
  receivers: [{ id: 'limin', name: '李敏', role: 'clerk' }],
  items: [{ id: 'radio', name: '对讲机', count: 4 }],
  cash: { float: 50_000 },
  open: [item('note:pipe', true), item('note:box')],
  beside: [{ kind: 'fork', id: 'fork:A1-7', title: 'A1-7', todo: 'leader' }],
  statistics: [],
};
const codes = (work = noWork, now = draft, pin = '') => missing(now, work, pin).map(({ code }) => code);
const whole = {
  ...noWork,
  counted: { radio: '4' },
  lines: { 'note:pipe': '关了阀', 'note:box': '厂家下午来' },
  staff: 'limin',
};
const { cash: _cash, ...noCash } = draft;
const calm: HandoverDraft = { ...noCash, open: [item('note:box')] };

describe('what is missing before a handover [DUTY 4.11]', () => {
  test('given nothing done, then everything is listed at once, in the order of the steps', () => {
    expect(codes()).toEqual([
      'post.not-counted',
      'handover.count-cash',
      'handover.line-missing',
      'handover.line-missing',
      'handover.blocked',
      'handover.choose-receiver',
      'handover.pin-wanted',
    ]);
  });

  test('given everything done and a PIN, then nothing is missing', () => {
    expect(codes(whole, calm, '1234')).toEqual([]);
  });

  test('given an item short without a word, then its explanation is missing', () => {
    expect(codes({ ...whole, counted: { radio: '3' } }, calm, '1234')).toEqual(['post.missing-unexplained']);
  });

  test('given important work, then it blocks until it is ticked for relief', () => {
    const urgent = { ...noCash };
    expect(codes(whole, urgent, '1234')).toEqual(['handover.blocked']);
    expect(codes({ ...whole, reliefs: ['note:pipe'] }, urgent, '1234')).toEqual([]);
  });

  test('given a difference in cash, then its reason is missing', () => {
    const papers = { count: 0, amount: 0 };
    const record = {
      period: 1,
      float: 50_000,
      received: papers,
      paidBack: papers,
      handedIn: papers,
      expected: 50_000,
      counted: 49_950,
      difference: -50,
      denominations: {},
    };
    const short = { ...calm, cash: { float: 50_000, record } };
    expect(codes(whole, short, '1234')).toEqual(['handover.difference-reason']);
    expect(codes({ ...whole, differenceReason: '找零差错' }, short, '1234')).toEqual([]);
  });

  test('given many of a kind, then they are said as one, and blocked ones stay by name', () => {
    const open = ['a', 'b', 'c'].map((id) => item(id, true));
    const all = grouped(missing({ ...noCash, open }, whole, '1234'));
    expect(all.map(({ refusal, count }) => [refusal.code, count])).toEqual([
      ['handover.line-missing', 3],
      ['handover.blocked', 1],
      ['handover.blocked', 1],
      ['handover.blocked', 1],
    ]);
  });

  test.each([
    ['post.0.remark', 'post'],
    ['cash', 'cash'],
    ['lines.note:box', 'open'],
    ['reliefs.note:pipe', 'open'],
    ['readPrevious', 'read'],
    ['pin', 'sign'],
    [undefined, 'sign'],
  ])('given the refused field %s, then it is put right in the step %s', (field, step) => {
    expect(stepOf(field)).toBe(step);
  });
});
