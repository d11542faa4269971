import { expect, test } from 'vitest';
import { handOverInput } from '../../../shared/domain/handover/input.ts';
import { strokePath } from './stroke-path.ts';

const pad = { width: 600, height: 200 };

test('given strokes on a pad of twice the size, then their path lies in the box of 300 x 100', () => {
  const strokes = [
    [
      { x: 0, y: 0 },
      { x: 600, y: 200 },
    ],
    [{ x: 100.33, y: 50 }],
  ];
  expect(strokePath(strokes, pad)).toBe('M0 0L300 100M50.2 25L50.2 25');
});

test('given no strokes, then there is no path', () => {
  expect(strokePath([[]], pad)).toBe('');
});

test('[DUTY 4.11] given handwriting, then the handover takes its path', () => {
  const from = strokePath(
    [
      [
        { x: -3.21, y: 1e-7 },
        { x: 12.5, y: 90 },
      ],
    ],
    pad,
  );
  expect(handOverInput.safeParse({ staff: 'limin', pin: '1234', strokes: { from } }).success).toBe(true);
});
