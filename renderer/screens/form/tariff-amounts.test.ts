import { describe, expect, it } from 'vitest';
import { fixedPrices, withTariffAmounts } from './tariff-amounts.ts';

const today = '2026-11-21';
const tariff = (item: string, unit: string, price: number, from = '2026-01-01') => ({
  kind: 'tariff',
  id: `tariff:${item}${unit}${price}`,
  data: { item, unit, prices: [{ from, price }] },
});
const prices = fixedPrices(
  [
    tariff('card', '张', 2_000),
    tariff('management', '平方米·月', 280),
    tariff('service', '次', 3_000),
    tariff('other-deposit', '户', 50_000, '2027-01-01'),
    tariff('other', '把', 1_000),
    tariff('other', '次', 1_500),
  ],
  today,
);
const form = (...lines: object[]) => ({ payer: '陈建国', lines });

describe('[FEES] the price of a fee item', () => {
  it('given what the head office charges, then only one fixed price in force is taken for an item', () => {
    expect([...prices]).toEqual([
      ['card', 2_000],
      ['service', 3_000],
    ]);
  });

  it('given an item is chosen and its amount is empty, then the price stands there', () => {
    const chosen = form({ id: 'a', item: 'card' });
    expect(withTariffAmounts(form({ id: 'a' }), chosen, prices)).toEqual(
      form({ id: 'a', item: 'card', amount: 2_000 }),
    );
  });

  it('given an amount that was typed, then it stays, whatever is chosen; one that came with an item goes with it', () => {
    const typed = form({ id: 'a', item: 'service', amount: 4_500 });
    expect(withTariffAmounts(form({ id: 'a', item: 'card', amount: 4_500 }), typed, prices)).toEqual(typed);
    const before = form({ id: 'a', item: 'card', amount: 2_000 });
    expect(withTariffAmounts(before, form({ id: 'a', item: 'service', amount: 2_000 }), prices)).toEqual(
      form({ id: 'a', item: 'service', amount: 3_000 }),
    );
    expect(withTariffAmounts(before, form({ id: 'a', item: 'management', amount: 2_000 }), prices)).toEqual(
      form({ id: 'a', item: 'management' }),
    );
  });

  it('given the item stays, then an amount that was taken out stays out, and other lines stay as they are', () => {
    const before = form({ id: 'a', item: 'card', amount: 2_000 }, { id: 'b', item: 'card', amount: 6_000 });
    const after = form({ id: 'a', item: 'card' }, { id: 'b', item: 'card', amount: 6_000 });
    expect(withTariffAmounts(before, after, prices)).toEqual(after);
  });
});
