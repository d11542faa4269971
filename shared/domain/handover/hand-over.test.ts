import { describe, expect, it } from 'vitest';
import type { HandoverState } from './state.ts';
import { earlyShift, li, refused, whole, zhou } from './test-desk.ts';

const lastLog = (desk: ReturnType<typeof earlyShift>['desk']): HandoverState | undefined => {
  const id = desk.rows({ kind: 'handover' }).at(-1)?.id;
  return id === undefined ? undefined : desk.state<HandoverState>(id);
};

describe('handover', () => {
  it('[DUTY 4.11] given a counted, tidy desk, when both sign, then the shift changes in one posting', () => {
    const { desk, count, handOver, shiftOf } = earlyShift();
    count();
    const decision = handOver({ remark: '7-2 电梯年检周一 9:00' });
    expect(refused(decision)).toEqual([]);
    expect(decision.entries?.map((entry) => entry.type)).toEqual([
      'handover.signed',
      'post.counted',
      'drawer.periodClosed',
      'drawer.periodSummed',
      'shift.closed',
      'shift.opened',
      'document.requested',
    ]);
    expect(decision).toMatchObject({ answer: { number: 'H-A1-20261121-001', signedOn: 'limin' } });
    expect(shiftOf('wanglin')).toBeUndefined();
    expect(desk.rows({ kind: 'shift', open: true })).toMatchObject([
      { data: { staff: 'limin', name: 'middle' } },
    ]);
    expect(desk.rows({ kind: 'handover', scope: 'A1', status: 'signed' })).toMatchObject([
      { data: { number: 'H-A1-20261121-001', from: '王琳', to: '李敏', remark: '7-2 电梯年检周一 9:00' } },
    ]);
  });

  it('[DUTY 4.2] given the relieving clerk on duty already, when both sign, then no second shift is opened', () => {
    const { desk, count, handOver } = earlyShift();
    desk.when('signOn', { staff: 'limin', pin: '2', shift: 'middle' }, { pin: 'right' });
    count();
    expect(handOver().entries?.map((entry) => entry.type)).not.toContain('shift.opened');
    expect(desk.rows({ kind: 'shift', open: true })).toHaveLength(1);
    expect(lastLog(desk)?.nextShift.label).toBe('中班');
  });

  it('given nobody on a shift, when handing over, then there is nothing to hand over', () => {
    const { desk, handOver } = earlyShift();
    desk.operator = zhou;
    expect(refused(handOver())).toEqual([['handover.no-shift', undefined]]);
  });

  it('[DUTY 4.11] given the leaving clerk as receiver, when signing, then a second person is wanted', () => {
    const { count, handOver } = earlyShift();
    count();
    expect(refused(handOver({ staff: 'wanglin' }))).toEqual([['handover.receiver-same', 'staff']]);
  });

  it('[sect. 5] given a wrong PIN of the receiver, when signing, then it is refused, recorded, nothing signed', () => {
    const { desk, count, handOver } = earlyShift();
    count();
    const decision = handOver({}, { pin: 'wrong' });
    expect(refused(decision)).toEqual([['staff.wrong-pin', 'pin']]);
    expect(decision.entries?.map((entry) => [entry.type, entry.subject])).toEqual([
      ['staff.pinRefused', 'staff:limin'],
    ]);
    expect(desk.rows({ kind: 'handover' })).toEqual([]);
  });

  it('[sect. 5] given a wrong PIN and an incomplete handover, then the answer does not tell about the PIN', () => {
    const { handOver } = earlyShift();
    expect(handOver({}, { pin: 'wrong' })).toEqual(handOver({}, { pin: 'right' }));
  });

  it('[DUTY 4.11] given items missing, damaged or not counted, when unexplained, then each is named', () => {
    const { count, handOver } = earlyShift();
    count();
    expect(refused(handOver({ post: [{ id: 'radio', counted: 3 }] }))).toEqual([
      ['post.not-counted', 'post'],
      ['post.missing-unexplained', 'post.0.remark'],
    ]);
  });

  it('[DUTY 4.11] given a missing item with its explanation, when both sign, then the log carries it', () => {
    const { desk, count, handOver } = earlyShift();
    count();
    handOver({ post: [{ id: 'radio', counted: 3, remark: '1 台送修' }, whole.post[1]] });
    expect(lastLog(desk)?.post[0]).toEqual({
      id: 'radio',
      name: '对讲机',
      expected: 4,
      counted: 3,
      damaged: 0,
      remark: '1 台送修',
    });
  });
});

describe('handover of unfinished work', () => {
  it('[DUTY 4.11] given an open note, when it has no line and no receiver, then it is refused; either will do', () => {
    const { desk, count, handOver } = earlyShift();
    const [entry] = desk.when('addNote', { text: '回电 3-2-1201' }).entries ?? [];
    const id = entry?.subject ?? '';
    count();
    expect(refused(handOver())).toEqual([['handover.line-missing', `lines.${id}`]]);
    expect(refused(handOver({ lines: [{ id, line: ' ' }] }))).toHaveLength(1);
    handOver({ lines: [{ id, line: '18:00 再打', receiver: '工程部' }] });
    expect(lastLog(desk)?.lines).toEqual([
      { kind: 'note', id, title: '回电 3-2-1201', line: '18:00 再打', receiver: '工程部', relief: false },
    ]);
    expect(desk.rows({ kind: 'note' })[0]?.data.last).toBe('18:00 再打');
  });

  it('[DUTY 4.11] given important work, when a line is written, then it is still blocked', () => {
    const { desk, count, handOver } = earlyShift();
    const [entry] = desk.when('addNote', { text: '水管爆裂', importance: 'important' }).entries ?? [];
    const id = entry?.subject ?? '';
    count();
    const lines = [{ id, line: '等 17 楼' }];
    expect(refused(handOver({ lines }))).toEqual([['handover.blocked', `reliefs.${id}`]]);
    expect(refused(handOver({ lines, reliefs: [{ id }] }))).toEqual([['handover.blocked', `reliefs.${id}`]]);
    expect(refused(handOver({ lines, reliefs: [{ id }] }, { approver: li }))).toHaveLength(1);
  });

  it('[DISP 3.2.2C] given important work, when a leader approves the relief, then it goes over, and the log says so', () => {
    const { desk, count, handOver } = earlyShift();
    const [entry] = desk.when('addNote', { text: '水管爆裂', importance: 'important' }).entries ?? [];
    const id = entry?.subject ?? '';
    count();
    const decision = handOver({ lines: [{ id, line: '等 17 楼' }], reliefs: [{ id }] }, { approver: zhou });
    expect(refused(decision)).toEqual([]);
    expect(lastLog(desk)).toMatchObject({ lines: [{ id, relief: true }], approver: { name: '周敏' } });
  });

  it('[DISP 3.2.2C] given reliefs, then the command asks for a leader; without, for nobody', () => {
    const { desk } = earlyShift();
    const command = desk.registry.command('handOver');
    const context = {} as never;
    const approval = (reliefs: object[]) =>
      command?.approval?.(command.input.parse({ ...whole, reliefs }), context);
    expect(approval([{ id: 'note:x' }])).toEqual(['supervisor', 'manager']);
    expect(approval([])).toBeUndefined();
  });

  it('[DUTY 4.11] given important work that is done, when both sign, then nothing blocks', () => {
    const { desk, count, handOver } = earlyShift();
    const [entry] = desk.when('addNote', { text: '水管爆裂', importance: 'important' }).entries ?? [];
    desk.when('finishNote', { note: entry?.subject });
    count();
    expect(refused(handOver())).toEqual([]);
  });

  it('[DUTY 4.11] given a previous log, when the relieving clerk has not read it, then it is refused', () => {
    const { desk, count, handOver } = earlyShift();
    count();
    handOver();
    desk.operator = li;
    desk.now = Date.parse('2026-11-21T19:55:00+08:00');
    count();
    const back = { staff: 'wanglin' };
    expect(refused(handOver(back))).toEqual([['handover.read-previous', 'readPrevious']]);
    expect(refused(handOver({ ...back, readPrevious: true }))).toEqual([]);
    expect(lastLog(desk)).toMatchObject({ number: 'H-A1-20261121-002', previous: 'H-A1-20261121-001' });
  });
});
