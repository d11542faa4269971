import { type KeyboardEvent, useRef } from 'react';
import { datesOf, weekday } from '../../../shared/domain/roster/months.ts';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { useUi } from '../../app/services.ts';
import { useText } from '../../texts/use-text.ts';
import type { Cell } from './edits.ts';
import { Gaps } from './gaps.tsx';
import { gridAct } from './grid-keys.ts';
import { GridRow } from './grid-row.tsx';
import type { Person } from './month-roster.tsx';
import css from './roster.module.css';

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A day of the month, as the head of its column. */
export interface Day {
  readonly date: string;
  readonly number: number;
  readonly weekday: string;
  readonly weekend: boolean;
  readonly today: boolean;
  /** For the screen reader. */
  readonly words: string;
}

interface GridProps {
  readonly month: string;
  readonly today: string;
  readonly people: readonly Person[];
  /** The site's shifts, which the keys set and which every day should have. */
  readonly shifts: readonly ShiftDefinition[];
  /** Those and older ones that still stand in the month. */
  readonly known: readonly ShiftDefinition[];
  readonly letters: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly editable: boolean;
  shown(date: string, staff: string): readonly string[];
  isEdited(date: string, staff: string): boolean;
  onPlace(place: Place): void;
  write(cells: readonly Cell[]): void;
}

/** The month: a line for each person, a column for each day, walked with the arrows and written with single keys. */
export function Grid(props: GridProps) {
  const { people, shifts, known, letters, place, editable, shown, isEdited, onPlace, write } = props;
  const t = useText();
  const body = useRef<HTMLTableSectionElement>(null);
  const days = useDays(props.month, props.today);

  const reach = (row: number, column: number) => {
    const line = body.current?.rows[Math.min(Math.max(row, 0), people.length - 1)];
    const cell = line?.cells[Math.min(Math.max(column, 0), days.length - 1) + 1];
    cell?.querySelector('button')?.focus();
  };
  const press = (event: KeyboardEvent, row: number, column: number) => {
    const act = gridAct(
      event,
      shifts.map(({ name }) => name),
    );
    const staff = people[row]?.id;
    const date = days[column]?.date;
    if (!act || staff === undefined || date === undefined) return;
    if (act.act !== 'move' && !editable) return;
    event.preventDefault();
    if (act.act === 'move') return reach(row + act.people, column + act.days);
    const before = shown(date, staff);
    const after = act.act === 'free' ? [] : act.beside ? [...new Set([...before, act.shift])] : [act.shift];
    write([{ date, staff, shifts: after }]);
    if (act.act === 'set' ? !act.beside : act.goOn) reach(row, column + 1);
  };

  return (
    <div className={css.sheet}>
      <table aria-label={t('roster.screen.grid')}>
        <colgroup>
          <col className={css.name} />
          {days.map(({ date, weekend, today }) => (
            <col key={date} data-weekend={weekend} data-today={today} />
          ))}
          <col className={css.total} />
        </colgroup>
        <thead className={css.head}>
          <tr>
            <th scope="col">{t('window.name')}</th>
            {days.map((day) => (
              <th key={day.date} scope="col" data-weekend={day.weekend} data-today={day.today}>
                {day.number}
                <small>{day.weekday}</small>
              </th>
            ))}
            <th scope="col">{t('roster.screen.total')}</th>
          </tr>
        </thead>
        <tbody ref={body}>
          {people.map((person, row) => (
            <GridRow
              key={person.id}
              person={person}
              days={days}
              shifts={known}
              letters={letters}
              reached={row === Math.min(place.row, people.length - 1) ? place.column : undefined}
              shown={(date) => shown(date, person.id)}
              isEdited={(date) => isEdited(date, person.id)}
              onFocus={(column) => onPlace({ row, column })}
              onPress={(event, column) => press(event, row, column)}
            />
          ))}
        </tbody>
        <Gaps days={days} shifts={shifts} letters={letters} people={people} shown={shown} />
      </table>
    </div>
  );
}

function useDays(month: string, today: string): readonly Day[] {
  const language = useUi((ui) => ui.language);
  const say = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' });
  const short = say({ weekday: 'narrow' });
  const long = say({ month: 'long', day: 'numeric', weekday: 'short' });
  return datesOf(month).map((date) => {
    const at = Date.parse(`${date}T00:00:00Z`);
    return {
      date,
      number: Number(date.slice(8)),
      weekday: short.format(at),
      weekend: weekday(date) > 4,
      today: date === today,
      words: long.format(at),
    };
  });
}
