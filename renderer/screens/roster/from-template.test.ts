import { describe, expect, it } from 'vitest';
import { fromTemplate, type RosterTemplate, templateOf } from './from-template.ts';

const week = (shifts: RosterTemplate['weekdays'][number]): RosterTemplate => ({
  id: 'roster-template:two',
  name: '两班制',
  weekdays: Array.from({ length: 7 }, () => shifts),
});
const two = week([
  { shift: 'early', people: 1 },
  { shift: 'middle', people: 1 },
]);
const free = () => [];
const shifts = ['early', 'middle'];
const people = ['wang', 'zhang', 'li'];

describe('[DUTY 4.1] a roster begun from the head office’s template', () => {
  it('given an empty month, when it is filled, then every day has who the template asks for, evenly', () => {
    const cells = fromTemplate(two, { date: '2026-12-01', people, shifts, shown: free });
    expect(cells.length).toBe(31 * 2);
    for (const shift of shifts) expect(cells.filter((cell) => cell.shifts.includes(shift)).length).toBe(31);
    const loads = people.map((staff) => cells.filter((cell) => cell.staff === staff).length);
    expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
    expect(new Set(cells.map(({ date, staff }) => `${date} ${staff}`)).size).toBe(cells.length);
  });

  it('given days that are planned, when the rest is filled, then they stay and count', () => {
    const shown = (date: string, staff: string) =>
      date <= '2026-12-10' && staff === 'wang' ? ['early'] : [];
    const cells = fromTemplate(two, { date: '2026-12-01', people, shifts, shown });
    const first = cells.filter(({ date }) => date <= '2026-12-10');
    expect(first.map(({ shifts }) => shifts.join())).toEqual(Array.from({ length: 10 }, () => 'middle'));
    expect(first.some(({ staff }) => staff === 'wang')).toBe(false);
  });

  it('given the middle of a month, when it is filled, then from that day on', () => {
    const cells = fromTemplate(two, { date: '2026-12-30', people, shifts, shown: free });
    expect([...new Set(cells.map(({ date }) => date))]).toEqual(['2026-12-30', '2026-12-31']);
  });

  it('given too few people, when it is filled, then nobody works a seventh day in a row and the gap stays', () => {
    const cells = fromTemplate(two, { date: '2026-12-01', people: ['wang', 'zhang'], shifts, shown: free });
    expect(cells.filter(({ date }) => date === '2026-12-07')).toEqual([]);
    expect(cells.filter(({ date }) => date === '2026-12-08').length).toBe(2);
  });

  it('given a shift that the site does not have, when it is filled, then it is left out', () => {
    const night = week([{ shift: 'night', people: 2 }]);
    expect(fromTemplate(night, { date: '2026-12-01', people, shifts, shown: free })).toEqual([]);
  });

  it('given a row, when it is read, then as a template; one that cannot be read is none', () => {
    const { id, ...data } = two;
    expect(templateOf({ id, data: { ...data } })).toEqual(two);
    expect(templateOf({ id, data: { name: '新版' } })).toBeUndefined();
  });
});
