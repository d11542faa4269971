import { type ReactNode, useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { worksHere } from '../../../shared/domain/roster/cells.ts';
import { shiftLetters } from '../../../shared/domain/roster/letters.ts';
import { datesOf, monthOf } from '../../../shared/domain/roster/months.ts';
import { type RosterState, shiftsOn } from '../../../shared/domain/roster/state.ts';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Page } from '../../kit/page.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { changesOf, shownOn } from './edits.ts';
import { Grid, type Place } from './grid.tsx';
import { RosterActions } from './roster-actions.tsx';
import { RosterNotes } from './roster-notes.tsx';
import { RosterState as StateTag } from './roster-state.tsx';
import { Tools } from './tools.tsx';
import { useRosterWork } from './use-roster-work.ts';

interface MonthRosterProps {
  readonly month: string;
  readonly today: string;
  readonly roster: RosterState | undefined;
  /** The month before: its last week can be copied. */
  readonly before: RosterState | undefined;
  readonly staff: readonly Row[];
  readonly shifts: readonly ShiftDefinition[];
  /** Staff id. */
  readonly operator: string;
  readonly months: ReactNode;
}

/** One month: looked at by everybody, prepared by the clerk in charge, reviewed by a leader [DUTY 4.1]. */
export function MonthRoster(props: MonthRosterProps) {
  const { month, today, roster, before, staff, operator, months } = props;
  const t = useText();
  const command = useCommand();
  const { atDesk } = useRole();
  const work = useRosterWork(month, roster?.days);
  const [place, setPlace] = useState<Place>(() => firstPlace(month, today));
  const editable = atDesk && month >= monthOf(today) && roster?.status !== 'submitted';
  const edits = editable ? work.edits : {};
  const shown = (date: string, id: string) =>
    monthOf(date) === month ? shownOn(edits, roster?.days, date, id) : shiftsOn(before?.days, date, id);

  // A shift that the site has dropped is still on days planned with it.
  const older = (roster?.shifts ?? []).filter(({ name }) =>
    props.shifts.every((shift) => shift.name !== name),
  );
  const shifts = [...props.shifts, ...older];
  const letters = shiftLetters(shifts);
  const people = peopleOf(staff, roster);
  const person = people[place.row];
  const date = datesOf(month)[place.column] ?? `${month}-01`;

  return (
    <Page
      title={t('roster.title')}
      note={
        <>
          {months} <StateTag roster={roster} unsaved={changesOf(edits).length} />
        </>
      }
      actions={
        <RosterActions
          month={month}
          roster={roster}
          edits={edits}
          operator={operator}
          editable={editable}
          command={command}
          onDone={work.done}
        />
      }
    >
      <RefusalLines
        refusals={
          work.error === undefined
            ? command.refusals
            : [...command.refusals, { code: 'window.failed', values: { reason: work.error } }]
        }
      />
      {editable && person && (
        <Tools
          shifts={props.shifts}
          letters={letters}
          date={date}
          person={person}
          people={people.map(({ id }) => id)}
          shown={shown}
          write={work.write}
        />
      )}
      <Grid
        month={month}
        today={today}
        people={people}
        shifts={props.shifts}
        known={shifts}
        letters={letters}
        place={place}
        editable={editable}
        shown={shown}
        isEdited={(day, id) => edits[`${day} ${id}`] !== undefined}
        onPlace={setPlace}
        write={work.write}
      />
      <RosterNotes roster={roster} shifts={shifts} />
    </Page>
  );
}

function firstPlace(month: string, today: string): Place {
  return { row: 0, column: monthOf(today) === month ? Number(today.slice(8)) - 1 : 0 };
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Who works at the desk, the clerks first, and who has left but stands in this month. */
function peopleOf(staff: readonly Row[], roster: RosterState | undefined): readonly Person[] {
  const planned = new Set(Object.values(roster?.days ?? {}).flatMap((day) => Object.keys(day)));
  return staff
    .filter((row) => worksHere(row) || planned.has(row.id))
    .map((row) => ({
      id: row.id,
      name: String(row.data.name),
      leads: row.data.role !== 'clerk',
      at: row.at ?? '',
    }))
    .sort(
      (a, b) =>
        Number(a.leads) - Number(b.leads) || a.at.localeCompare(b.at) || a.name.localeCompare(b.name, 'zh'),
    );
}
