import { describe, expect, it } from 'vitest';
import { parsePlate } from './plate.ts';

describe('plate', () => {
  it.each([
    ['粤B·12345', '粤B12345', false],
    ['粤b 1234学', '粤B1234学', false],
    ['粤Ｚ１２３４港', '粤Z1234港', false],
    ['粤BD12345', '粤BD12345', true],
    ['京A12345D', '京A12345D', true],
    ['沪AF1234Q', '', false],
    ['使123456', '使123456', false],
  ])('%s', (written, plate, newEnergy) => {
    expect(parsePlate(written)).toEqual(plate ? { plate, newEnergy } : undefined);
  });
  it.each(['粤BI2345', '粤B1234', 'B12345', '粤B123456789', ''])('refuses %s', (written) => {
    expect(parsePlate(written)).toBeUndefined();
  });
});
