import { expect, test } from 'vitest';
import { afterKey, nothingScanned, scannedNumber } from './scanner.ts';

function typed(text: string, gap: number) {
  let at = 1_000;
  const scanned = [...text].reduce((before, key) => {
    at += gap;
    return afterKey(before, key, at);
  }, nothingScanned);
  return scannedNumber(scanned, at + gap);
}

test('given a slip’s code scanned, when Enter follows, then it is the slip’s number', () => {
  expect(typed('K-A1-20261121-012', 8)).toBe('K-A1-20261121-012');
  expect(typed('r-a1-20261121-003', 8)).toBe('R-A1-20261121-003');
});

test('given a person typing the same signs, when Enter follows, then it is no scan', () => {
  expect(typed('K-A1-20261121-012', 120)).toBeUndefined();
});

test('given a code of something else, when Enter follows, then it is not ours', () => {
  expect(typed('6901234567892', 8)).toBeUndefined();
});

test('given signs typed before, when a scan follows a pause, then only the scan counts', () => {
  let scanned = afterKey(nothingScanned, 'x', 0);
  for (const [index, key] of [...'K-A1-20261121-012'].entries())
    scanned = afterKey(scanned, key, 900 + index);
  expect(scannedNumber(scanned, 917)).toBe('K-A1-20261121-012');
});
