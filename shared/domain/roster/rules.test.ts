import { describe, expect, it } from 'vitest';
import { renderHtml } from '../../print/render-html.ts';
import { defaultShifts } from '../shifts/definition.ts';
import { uncovered } from './coverage.ts';
import { rosterDocument } from './document.ts';
import { shiftLetters } from './letters.ts';
import { dateAfter, datesOf, monthAfter, weekday } from './months.ts';
import { overlapOf } from './overlap.ts';
import type { RosterState } from './state.ts';
import { reviewed, rosterDesk } from './test-desk.ts';

const night = { name: 'night', label: '夜班', startsAt: '20:00', endsAt: '08:00' };

describe('months', () => {
  it('given a month, then it has its days, also in a leap year', () => {
    expect(datesOf('2028-02').at(-1)).toBe('2028-02-29');
    expect(datesOf('2026-12')).toHaveLength(31);
    expect(monthAfter('2026-12')).toBe('2027-01');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
    expect(dateAfter('2026-12-01', -7)).toBe('2026-11-24');
    expect(weekday('2026-11-22')).toBe(6);
  });
});

describe('shifts of one day', () => {
  it.each([
    [['early', 'middle'], true],
    [['middle', 'night'], false],
    [['early', 'night'], false],
    [['early'], false],
  ])('[DUTY 4.2] given %j, then they overlap: %s', (names, expected) => {
    expect(overlapOf([...defaultShifts, night], names) !== undefined).toBe(expected);
  });

  it('given shifts nobody works, then each is a gap from the date on', () => {
    const days = { '2026-12-31': { wanglin: ['early'] } };
    const gaps = uncovered('2026-12', days, defaultShifts, '2026-12-30');
    expect(gaps.map(({ date, shift }) => `${date.slice(8)} ${shift.label}`)).toEqual([
      '30 早班',
      '30 中班',
      '31 中班',
    ]);
  });

  it('given labels that begin alike, then each has a letter of its own', () => {
    const shifts = ['早班', '早中班', '夜班', '夜班'].map((label, at) => ({ name: `s${at}`, label }));
    expect([...shiftLetters(shifts).values()]).toEqual(['早', '早中', '夜', '夜']);
    expect([...shiftLetters(defaultShifts).values()]).toEqual(['早', '中']);
  });
});

describe('客服排班表', () => {
  const marks = {
    siteName: '翠湖苑',
    deskName: 'A1',
    copy: '',
    reprint: 0,
    printedAt: '2026-11-28T10:00:00+08:00',
    printedBy: '王琳',
  };
  const context = {
    ...marks,
    staffName: (id: string) => `〈${id}〉`,
    state: () => undefined,
    rows: () => [],
  };

  it('[DUTY 4.1] given a month of 31 days, when printed, then every day, total, change and signature is on it', () => {
    const desk = rosterDesk();
    const month = '2026-12';
    const days = datesOf(month).map((date) => ({ date, staff: 'wanglin', shift: 'early' }));
    reviewed(desk, month, days);
    const changes = [{ date: '2026-12-31', staff: 'wanglin', shifts: ['middle'] }];
    desk.when('changeRoster', { month, changes, reason: '元旦前' });
    const state = desk.state<RosterState>(`roster:${month}`);
    if (!state) throw new Error('There is no roster');
    const blocks = rosterDocument.render(`roster:${month}`, state, context);
    const tables = blocks.flatMap((block) => (block.block === 'table' ? [block] : []));
    expect(tables.map((table) => table.columns.length)).toEqual([17, 17, 6]);
    expect(tables.map((table) => table.rows[0]?.at(-1))).toEqual(['早', '31', '〈wanglin〉 11-21']);
    expect(tables[1]?.rows[0]?.slice(-3)).toEqual(['早', '中', '31']);
    const html = renderHtml({ title: '客服排班表', paper: 'A4', blocks, marks });
    for (const word of ['2026年12月', '早＝早班 08:00—16:00', '元旦前', '周敏', '〈wanglin〉']) {
      expect(html).toContain(word);
    }
    expect(html).not.toContain('草稿');
  });

  it('given a draft, when printed, then it says so', () => {
    const desk = rosterDesk();
    desk.when('planRoster', {
      month: '2026-12',
      days: [{ date: '2026-12-01', staff: 'zhou', shift: 'early' }],
    });
    const state = desk.state<RosterState>('roster:2026-12');
    const blocks = state ? rosterDocument.render('roster:2026-12', state, context) : [];
    expect(JSON.stringify(blocks)).toContain('草稿，未经主管审核');
  });
});
