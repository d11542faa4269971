import { expect, it } from 'vitest';
import { isFixedPrice } from './fixed-price.ts';

it('[FEES] given what a price is for, then by area, time or reading it has to be worked out, by the piece it has not', () => {
  expect(['张', '次', '把', '户'].filter(isFixedPrice)).toEqual(['张', '次', '把', '户']);
  expect(['平方米·月', '㎡', '月', '车位/月', '度', '吨', '小时', ''].filter(isFixedPrice)).toEqual([]);
});
