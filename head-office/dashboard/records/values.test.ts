import { describe, expect, test } from 'vitest';
import { area } from '../../../shared/domain/office/area.ts';
import { commonTexts } from '../../../shared/texts/common.ts';
import { recordKinds } from './record-kind.ts';
import { recordSpecs } from './record-specs.ts';
import { texts } from './texts.ts';
import { inputOf, valuesOf } from './values.ts';

const { tariff, service, notice, 'roster-template': template } = recordSpecs;

describe('a form and its command', () => {
  test('given a price as typed, then the command gets fen; what is no price reaches it as it is', () => {
    expect(inputOf(tariff.fields, { price: '1,234.5' }).price).toBe(123_450);
    expect(inputOf(tariff.fields, { price: 'abc' }).price).toBe('abc');
  });

  test('given optional fields left empty, then they are left out; needed ones are not', () => {
    expect(inputOf(service.fields, valuesOf(service.fields))).toEqual({ name: '' });
    expect(inputOf(notice.fields, valuesOf(notice.fields))).toEqual({ title: '', text: '', urgent: false });
  });

  test('given a free service, then its form has no price, not a price of nothing', () => {
    expect(valuesOf(service.fields, { name: 'a', free: true, price: 0 }).price).toBe('');
    expect(valuesOf(service.fields, { name: 'a', free: false, price: 0 }).price).toBe('0.00');
  });

  test('given a roster template, then it comes out of its form as it went in', () => {
    const weekdays = [[{ shift: 'early', people: 2 }], [], [], [], [], [], [{ shift: 'middle', people: 1 }]];
    const values = valuesOf(template.fields, { name: 'a', weekdays });
    expect(inputOf(template.fields, values)).toEqual({ name: 'a', weekdays });
  });

  test('given nobody wanted for a shift, then the shift is left out; a word instead of a number is not', () => {
    const weekdays = inputOf(template.fields, {
      weekdays: { '0 early': '0', '1 early': ' ', '2 early': 'x' },
    }).weekdays as unknown[][];
    expect(weekdays.slice(0, 3)).toEqual([[], [], [{ shift: 'early', people: Number.NaN }]]);
  });
});

test.each(recordKinds)(
  'given a %s, then the domain has its command and takes what its form makes',
  (kind) => {
    const { command, fields } = recordSpecs[kind];
    const definition = area.commands.find(({ name }) => name === command);
    const filled = {
      title: 'a',
      text: 'b',
      from: '2026-11-21',
      until: '2026-11-22',
      urgent: true,
      item: 'management',
      name: 'c',
      price: '2.80',
      unit: 'd',
      response: 'e',
      weekdays: { '0 early': '2' },
    };
    expect(definition?.input.safeParse({ id: 'x', ...inputOf(fields, filled) }).error).toBeUndefined();
  },
);

test('every field and column has its words', () => {
  const names = recordKinds.flatMap((kind) => [
    ...recordSpecs[kind].fields.map(({ name }) => name),
    ...recordSpecs[kind].columns,
  ]);
  const known = { ...commonTexts.zh, ...texts.zh };
  expect(names.filter((name) => !(`records.field-${name}` in known))).toEqual([]);
});
