import { describe, expect, it } from 'vitest';
import { handoverLog } from './document.ts';
import type { HandoverAreaState } from './state.ts';
import { earlyShift, li, refused, zhou } from './test-desk.ts';

function afterHandover() {
  const early = earlyShift();
  early.count();
  early.handOver({ strokes: { from: 'M1 2 L3 4' } });
  early.desk.operator = zhou;
  return early.desk;
}
const today = { date: '2026-11-21', remark: '已查' };
const log = 'handover:H-A1-20261121-001';

describe('the day checked', () => {
  it('[DUTY 4.11] given a log, when the supervisor signs the day, then the log is checked', () => {
    const desk = afterHandover();
    expect(desk.when('signDay', today)).toMatchObject({ answer: { handovers: ['H-A1-20261121-001'] } });
    expect(desk.rows({ kind: 'handover', status: 'checked' })).toMatchObject([
      { data: { checkedBy: '周敏' } },
    ]);
    expect(desk.rows({ kind: 'day' })).toMatchObject([
      { id: 'day:2026-11-21', data: { by: '周敏', remark: '已查', handovers: ['H-A1-20261121-001'] } },
    ]);
  });

  it('[DUTY 4.11] given a day that is checked, empty or to come, when it is signed, then it is refused', () => {
    const desk = afterHandover();
    desk.when('signDay', today);
    expect(refused(desk.when('signDay', today))).toEqual([['handover.day-signed', 'date']]);
    expect(refused(desk.when('signDay', { date: '2026-11-20' }))).toEqual([['handover.day-empty', 'date']]);
    expect(refused(desk.when('signDay', { date: '2026-11-22' }))).toEqual([['handover.day-future', 'date']]);
  });

  it('[DUTY 4.11] given a clerk, when the day is signed, then a leader approves and it is their signature', () => {
    const desk = afterHandover();
    desk.operator = li;
    expect(refused(desk.when('signDay', today))).toEqual([['handover.day-leader', undefined]]);
    desk.when('signDay', today, { approver: zhou });
    expect(desk.rows({ kind: 'day' })[0]?.data.by).toBe('周敏');
  });

  it('[DUTY 4.10.5] given a log, when it is printed before and after the check, then the signatures stand on it', () => {
    const desk = afterHandover();
    const places = () => {
      const state = desk.state<HandoverAreaState>(log);
      if (!state) throw new Error('not signed');
      const blocks = handoverLog.render(log, state, {
        siteName: '翠湖苑',
        deskName: '服务中心',
        copy: '',
        reprint: 0,
        printedAt: '2026-11-21T15:51:00+08:00',
        printedBy: '王琳',
        staffName: (id) => id,
        state: desk.state,
        rows: desk.rows,
      });
      expect(blocks[0]).toMatchObject({ text: '客服前台工作台帐·交接班记录', subtitle: '翠湖苑' });
      expect(blocks[1]).toMatchObject({ right: 'No. H-A1-20261121-001' });
      const last = blocks.at(-1);
      return last?.block === 'signatures' ? last.places : [];
    };
    expect(places()).toMatchObject([
      { label: '交班人', name: '王琳', stroke: 'M1 2 L3 4', at: '2026-11-21T15:50:00+08:00' },
      { label: '接班人', name: '李敏' },
      { label: '主管检查' },
    ]);
    expect(places()[2]).not.toHaveProperty('name');
    desk.when('signDay', today);
    expect(places()[2]).toMatchObject({ name: '周敏' });
  });

  it('given handwriting that is no path, when it is checked, then it is refused: it is printed as it is', () => {
    const input = earlyShift().desk.registry.command('handOver')?.input;
    const strokes = { from: '"/><script>' };
    expect(input?.safeParse({ staff: 'limin', pin: '2', strokes }).success).toBe(false);
  });
});
