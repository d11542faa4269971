import type { Row } from '../../../shared/domain/area.ts';
import { formatMoney, parseMoney } from '../../../shared/values/money.ts';
import type { FieldSpec } from './record-specs.ts';

/** What stands in a form while it is written: texts as typed, people by `<weekday> <shift>`. */
export type Values = Readonly<Record<string, string | boolean | Week>>;
/** People wanted, as typed: weekday (Monday 0) and shift → how many. */
export type Week = Readonly<Record<string, string>>;

export const weekKey = (weekday: number, shift: string): string => `${weekday} ${shift}`;

/** The form of a line of the list, or an empty one. */
export function valuesOf(fields: readonly FieldSpec[], data: Row['data'] = {}): Values {
  return Object.fromEntries(fields.map(({ name, type }) => [name, fieldValue(type, data[name], data)]));
}

function fieldValue(type: FieldSpec['type'], value: unknown, data: Row['data']): Values[string] {
  if (type === 'yes') return value === true;
  if (type === 'week') return weekOf(value);
  if (type === 'price') return typeof value === 'number' && data.free !== true ? formatMoney(value) : '';
  return typeof value === 'string' ? value : '';
}

function weekOf(value: unknown): Week {
  if (!Array.isArray(value)) return {};
  return Object.fromEntries(
    value.flatMap((needs: unknown, weekday) =>
      Array.isArray(needs)
        ? needs.map(({ shift, people }: { shift: string; people: number }) => [
            weekKey(weekday, shift),
            String(people),
          ])
        : [],
    ),
  );
}

/** The command's input. What cannot be a number goes as it is: the command says what is wrong with it. */
export function inputOf(fields: readonly FieldSpec[], values: Values): Record<string, unknown> {
  return Object.fromEntries(
    fields.flatMap(({ name, type, optional }): [string, unknown][] => {
      const value = values[name];
      if (typeof value === 'object') return [[name, weekdaysOf(value)]];
      if (typeof value === 'string' && value.trim() === '' && optional) return [];
      if (type === 'price' && typeof value === 'string') return [[name, parseMoney(value) ?? value]];
      return [[name, value]];
    }),
  );
}

/** Seven lists, Monday first; a shift that nobody is wanted for is left out. */
function weekdaysOf(week: Week): { shift: string; people: number }[][] {
  return Array.from({ length: 7 }, (_, weekday) =>
    Object.entries(week).flatMap(([key, typed]) => {
      const [day, shift = ''] = key.split(' ');
      const blank = typed.trim() === '' || typed.trim() === '0';
      return day === String(weekday) && !blank ? [{ shift, people: Number(typed) }] : [];
    }),
  );
}
