import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesBetween, moneySeries } from './money-series.ts';

const day = (date: string, site: string, amount: number) => ({ date, site, amount, receipts: 1 });

test('given days without receipts, then they stand in the plot with nothing', () => {
  const series = moneySeries(
    [day('2026-11-20', 'cuihu', 500), day('2026-11-22', 'cuihu', -200)],
    '2026-11-20',
    '2026-11-22',
  );
  expect(series).toEqual({
    dates: ['2026-11-20', '2026-11-21', '2026-11-22'],
    sites: [{ site: 'cuihu', amounts: [500, 0, -200], sum: 300, receipts: 2 }],
    sum: 300,
  });
});

test('given more sites than colours, then the smallest are taken together', () => {
  const rows = Array.from({ length: 9 }, (_, at) => day('2026-11-20', `site-${at}`, at * 100));
  const { sites } = moneySeries(rows, '2026-11-20', '2026-11-20');
  expect(sites.map(({ site, sum }) => [site, sum])).toEqual([
    ['site-8', 800],
    ['site-7', 700],
    ['site-6', 600],
    ['site-5', 500],
    ['site-4', 400],
    ['site-3', 300],
    [undefined, 300],
  ]);
});

test('given any receipts, then the plot holds the same money as its sum', () => {
  const rows = fc.array(
    fc.record({
      date: fc.constantFrom(...datesBetween('2026-10-25', '2026-11-05')),
      site: fc.stringMatching(/^[a-k]$/),
      amount: fc.integer({ min: -100_000, max: 1_000_000 }),
      receipts: fc.nat(9),
    }),
  );
  fc.assert(
    fc.property(rows, (given) => {
      const { sites, sum } = moneySeries(given, '2026-10-28', '2026-11-03');
      const inRange = given.filter(({ date }) => date >= '2026-10-28' && date <= '2026-11-03');
      expect(sum).toBe(inRange.reduce((total, { amount }) => total + amount, 0));
      expect(sites.flatMap(({ amounts }) => amounts).reduce((total, amount) => total + amount, 0)).toBe(sum);
      expect(sites.length).toBeLessThanOrEqual(7);
    }),
  );
});

test('given a range over the end of a month, then no date is left out or twice', () => {
  expect(datesBetween('2028-02-27', '2028-03-01')).toEqual([
    '2028-02-27',
    '2028-02-28',
    '2028-02-29',
    '2028-03-01',
  ]);
});
