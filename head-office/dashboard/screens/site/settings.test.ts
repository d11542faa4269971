import { expect, test } from 'vitest';
import { readSetting, settingsIn } from './settings.ts';

const row = (key: string, value: unknown) => ({ kind: 'setting', id: key, data: { key, value } });

test('given the settings of a site, then those of one value are shown as they are typed', () => {
  const rows = [
    row('cashFloat', 50_000),
    row('shifts', []),
    row('siteName', '翠湖苑'),
    row('keyDueHours', 2),
  ];
  expect(settingsIn(rows)).toEqual([
    { key: 'siteName', text: '翠湖苑' },
    { key: 'keyDueHours', text: '2' },
    { key: 'cashFloat', text: '500.00' },
  ]);
});

test('given what was typed, then money is fen, figures are numbers, and what is neither is left to be refused', () => {
  expect(readSetting('cashFloat', '1,000')).toBe(100_000);
  expect(readSetting('cashFloat', 'much')).toBe('much');
  expect(readSetting('keyDueHours', ' 4 ')).toBe(4);
  expect(readSetting('keyDueHours', '4.5')).toBe('4.5');
  expect(readSetting('siteName', '12')).toBe('12');
});
