import { describe, expect, it } from 'vitest';
import { tariffPrice } from './tariff-price.ts';

const old = { from: '2026-01-01', price: 250 };
const dearer = { from: '2026-12-01', price: 280 };

describe('[FEES] the price of a tariff', () => {
  it('given a price from a later day, when it is shown, then the one that holds today and the coming one', () => {
    const row = { data: { prices: [dearer, old] } };
    expect(tariffPrice(row, '2026-11-21')).toEqual({ now: old, next: dearer });
    expect(tariffPrice(row, '2026-12-01')).toEqual({ now: dearer, next: undefined });
    expect(tariffPrice(row, '2025-12-31')).toEqual({ now: undefined, next: old });
  });

  it('given a row that cannot be read, when it is shown, then without a price', () => {
    expect(tariffPrice({ data: {} }, '2026-11-21')).toEqual({ now: undefined, next: undefined });
  });
});
