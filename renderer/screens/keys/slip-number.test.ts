import { expect, test } from 'vitest';
import { slipOf } from './slip-number.ts';

test('given a scanned code, when read, then it is the slip', () => {
  expect(slipOf('K-A1-20261121-003')).toBe('key-slip:K-A1-20261121-003');
});

test('given a number typed in full width or small letters, when read, then it is the same slip', () => {
  expect(slipOf(' ｋ-ａ１-２０２６１１２１-００３ ')).toBe('key-slip:K-A1-20261121-003');
  expect(slipOf('k-a1-20261121-003')).toBe('key-slip:K-A1-20261121-003');
});

test('given a room or a receipt number, when read, then it is no slip', () => {
  expect(slipOf('3-2-1201')).toBeUndefined();
  expect(slipOf('R-A1-20261121-003')).toBeUndefined();
});
