import { Button } from 'antd';
import { useState } from 'react';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { Kbd } from '../../kit/kbd.tsx';
import { useText } from '../../texts/use-text.ts';
import type { Cell } from './edits.ts';
import { lastWeek } from './fill.ts';
import type { Person } from './month-roster.tsx';
import { PatternDialog } from './pattern-dialog.tsx';
import css from './roster.module.css';
import { TemplateButton } from './template-button.tsx';

interface ToolsProps {
  readonly shifts: readonly ShiftDefinition[];
  readonly letters: ReadonlyMap<string, string>;
  /** Where the clerk is in the grid. */
  readonly date: string;
  readonly person: Person;
  readonly people: readonly string[];
  shown(date: string, staff: string): readonly string[];
  write(cells: readonly Cell[]): void;
}

/** What the keys do, for the mouse too: a shift for the chosen cell, the week before, a pattern to the month's end. */
export function Tools({ shifts, letters, date, person, people, shown, write }: ToolsProps) {
  const t = useText();
  const [pattern, setPattern] = useState(false);
  const set = (names: readonly string[]) => write([{ date, staff: person.id, shifts: names }]);
  return (
    <div className={css.tools}>
      <fieldset className={css.palette}>
        <legend className="unseen">
          {t('roster.screen.set', { name: person.name, day: date.slice(5) })}
        </legend>
        {shifts.map(({ name, label, startsAt, endsAt }, place) => (
          <Button key={name} size="small" onClick={() => set([name])}>
            {label} {startsAt}–{endsAt}
            <Kbd>{String(place + 1)}</Kbd>
          </Button>
        ))}
        <Button size="small" onClick={() => set([])}>
          {t('roster.screen.free-day')}
          <Kbd>0</Kbd>
        </Button>
      </fieldset>
      <span className={css.hint}>{t('roster.screen.keys')}</span>
      <Button size="small" onClick={() => write(lastWeek(date, people, shown))}>
        {t('roster.screen.copy-week')}
      </Button>
      <Button size="small" onClick={() => setPattern(true)}>
        {t('roster.screen.pattern')}
      </Button>
      <TemplateButton
        date={date}
        people={people}
        shifts={shifts.map(({ name }) => name)}
        shown={shown}
        write={write}
      />
      {pattern && (
        <PatternDialog
          shifts={shifts}
          letters={letters}
          date={date}
          person={person}
          write={write}
          onClose={() => setPattern(false)}
        />
      )}
    </div>
  );
}
