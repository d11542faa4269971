import { describe, expect, it } from 'vitest';
import { defaultShifts } from '../../../shared/domain/shifts/definition.ts';
import { changesOf, editsOf, shownOn, withCells } from './edits.ts';
import { filled, lastWeek, patternOf } from './fill.ts';
import { gridAct } from './grid-keys.ts';
import { totalsOf } from './totals.ts';

const plain = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
const shifts = ['early', 'middle'];
const act = (key: string, code = '', more = {}) => gridAct({ key, code, ...plain, ...more }, shifts);

describe('keys in the grid', () => {
  it.each([
    [act('ArrowLeft'), { act: 'move', days: -1, people: 0 }],
    [act('ArrowDown'), { act: 'move', days: 0, people: 1 }],
    [act('2', 'Digit2'), { act: 'set', shift: 'middle', beside: false }],
    [act('1', 'Numpad1'), { act: 'set', shift: 'early', beside: false }],
    [act('@', 'Digit2', { shiftKey: true }), { act: 'set', shift: 'middle', beside: true }],
    [act('m', 'KeyM'), { act: 'set', shift: 'middle', beside: false }],
    [act('0', 'Digit0'), { act: 'free', goOn: true }],
    [act('Delete'), { act: 'free', goOn: false }],
    [act('3', 'Digit3'), undefined],
    [act('x', 'KeyX'), undefined],
    [act('Tab'), undefined],
    [act('m', 'KeyM', { ctrlKey: true }), undefined],
  ])('%j is %j', (found, wanted) => {
    expect(found).toEqual(wanted);
  });
});

describe('cells that are not saved yet', () => {
  const days = { '2026-12-01': { wang: ['early'] } };
  const cell = (...names: string[]) => ({ date: '2026-12-01', staff: 'wang', shifts: names });

  it('given a cell written and written back, then nothing is left to save', () => {
    const edits = withCells({}, days, [cell('middle')]);
    expect(shownOn(edits, days, '2026-12-01', 'wang')).toEqual(['middle']);
    expect(changesOf(edits)).toEqual([cell('middle')]);
    expect(withCells(edits, days, [cell('early')])).toEqual({});
  });

  it('given a draft nobody can read, then the month is begun anew', () => {
    expect(editsOf({ '2026-12-01 wang': ['early'] })).toEqual({ '2026-12-01 wang': ['early'] });
    expect(editsOf({ wrong: 3 })).toEqual({});
  });
});

describe('filling', () => {
  it('[DUTY 4.1] given a week, when it is copied, then the next has it; other months stay out', () => {
    const shown = (date: string) => (date === '2026-11-25' ? ['middle'] : ['early']);
    const cells = lastWeek('2026-12-02', ['wang'], shown);
    expect(cells.map(({ date }) => date.slice(5))).toEqual([
      '12-01',
      '12-02',
      '12-03',
      '12-04',
      '12-05',
      '12-06',
    ]);
    expect(cells[1]?.shifts).toEqual(['middle']);
  });

  it('given a pattern, then it is repeated to the end of the month', () => {
    const cells = filled('2026-12-28', 'wang', ['early', 'early', '']);
    expect(cells.map((cell) => cell.shifts.join())).toEqual(['early', 'early', '', 'early']);
  });

  it.each([
    ['早早 中休', ['early', 'early', 'middle', '']],
    ['1120', ['early', 'early', 'middle', '']],
    ['早x', undefined],
    [' ', undefined],
  ])('given %j, then it is the pattern %j', (text, wanted) => {
    const signs = [
      ['早', 'early'],
      ['中', 'middle'],
      ['休', ''],
      ['1', 'early'],
      ['2', 'middle'],
      ['0', ''],
    ] as const;
    expect(patternOf(text, signs)).toEqual(wanted);
  });
});

it('[DUTY 4.1] given a month, then shifts and hours are summed up', () => {
  const shown = (date: string) => (date.endsWith('1') ? ['early', 'middle'] : ['early']);
  const totals = totalsOf(['2026-12-01', '2026-12-02'], defaultShifts, shown);
  expect(totals).toMatchObject({ count: 3, hours: 24 });
  expect(totals.of.get('early')).toBe(2);
});
