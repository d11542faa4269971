import type { KeyboardEvent } from 'react';
import { shiftWords } from '../../../shared/domain/roster/describe.ts';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { useText } from '../../texts/use-text.ts';
import type { Day } from './grid.tsx';
import type { Person } from './month-roster.tsx';
import css from './roster.module.css';
import { totalsOf } from './totals.ts';

interface GridRowProps {
  readonly person: Person;
  readonly days: readonly Day[];
  readonly shifts: readonly ShiftDefinition[];
  readonly letters: ReadonlyMap<string, string>;
  /** Column that Tab comes to, where it is in this line. */
  readonly reached: number | undefined;
  shown(date: string): readonly string[];
  isEdited(date: string): boolean;
  onFocus(column: number): void;
  onPress(event: KeyboardEvent, column: number): void;
}

/** One person's month with its sum. */
export function GridRow(props: GridRowProps) {
  const { person, days, shifts, letters, reached, shown, isEdited, onFocus, onPress } = props;
  const t = useText();
  const totals = totalsOf(
    days.map(({ date }) => date),
    shifts,
    shown,
  );
  const parts = shifts.flatMap(({ name }) => {
    const count = totals.of.get(name);
    return count === undefined ? [] : [`${letters.get(name)}${count}`];
  });
  return (
    <tr>
      <th scope="row">{person.name}</th>
      {days.map(({ date, weekend, today, words }, column) => {
        const names = shown(date);
        const what = names.length > 0 ? shiftWords(shifts, names) : t('roster.screen.free-day');
        return (
          <td key={date} data-weekend={weekend} data-today={today}>
            <button
              type="button"
              className={css.cell}
              tabIndex={column === reached ? 0 : -1}
              data-shift={names.length === 1 ? shifts.findIndex((shift) => shift.name === names[0]) : -1}
              data-free={names.length === 0}
              data-double={names.length > 1}
              data-edited={isEdited(date)}
              aria-label={`${person.name} ${words} ${what}`}
              onFocus={() => onFocus(column)}
              onKeyDown={(event) => onPress(event, column)}
            >
              {names.map((name) => letters.get(name) ?? name).join('') ||
                (totals.count > 0 ? t('roster.screen.free') : '·')}
            </button>
          </td>
        );
      })}
      <td className={css.sum}>
        {t('roster.screen.sum', { count: totals.count, hours: totals.hours })}
        <small>{parts.join(' ')}</small>
      </td>
    </tr>
  );
}
