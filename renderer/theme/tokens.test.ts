import { describe, expect, test } from 'vitest';
import { darkTokens, lightTokens, type Tokens } from './tokens.ts';

/** WCAG 2 relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const pairs: readonly (readonly [keyof Tokens, keyof Tokens])[] = [
  ['ink', 'paper'],
  ['ink2', 'paper'],
  ['ink3', 'paper'],
  ['ink3', 'card'],
  ['blue', 'card'],
  ['blue', 'paper'],
  ['blue', 'blueSoft'],
  ['seal', 'card'],
  ['seal', 'paper'],
  ['seal', 'sealSoft'],
  ['amber', 'card'],
  ['amber', 'amberSoft'],
  ['green', 'card'],
  ['green', 'greenSoft'],
  ['ink2', 'sealSoft'],
  ['railText', 'rail'],
  ['railText', 'railOn'],
];

describe.each([
  ['light', lightTokens],
  ['dark', darkTokens],
] as const)('%s colours', (_name, tokens) => {
  test.each(pairs)('%s can be read on %s (AA)', (text, ground) => {
    expect(contrast(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['blueSolid', 'bluePointed', 'sealSolid', 'railBadge'] as const)(
    'white can be read on %s (AA)',
    (ground) => {
      expect(contrast('#ffffff', tokens[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
});
