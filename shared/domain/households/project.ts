import { maskPhone } from '../../values/mask.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { Projection, Row, SearchDoc } from '../area.ts';
import { relation, use as uses } from './choices.ts';
import { peopleInOrder } from './people-in-order.ts';
import { personToken } from './person-token.ts';
import type { Person } from './schemas.ts';
import type { HouseholdState } from './state.ts';
import { unsentLines } from './unsent.ts';

/** The household's line, a line for each person and each conflict, and what the search box finds them by. */
export function projectHousehold(state: HouseholdState): Projection {
  if (state.withdrawn) return { rows: [] };
  return {
    rows: [
      householdRow(state),
      ...state.persons.map((one) => personRow(state, one)),
      ...conflictRows(state),
      ...cameBackRows(state),
      ...dayRows(state),
      ...unsentRows(state),
    ],
    search: [unitDoc(state), ...state.persons.map((one) => personDoc(state, one))],
  };
}

function householdRow(state: HouseholdState): Row {
  const people = peopleInOrder(state.persons);
  const phone = people.find((one) => one.phone)?.phone;
  return {
    kind: 'household',
    id: state.unit,
    unit: state.unit,
    // How the room is used: the list of let or empty rooms is found by it [KEYHH 5].
    status: state.use ?? 'unknown',
    // An import is undone by looking up what it registered.
    ...(state.importId ? { scope: state.importId } : {}),
    at: state.updatedAt,
    data: {
      unit: state.unit,
      names: people.map((one) => one.name).join('、'),
      people: people.length,
      maskedPhone: phone ? maskPhone(phone) : '',
      vehicles: state.vehicles.map((one) => one.plate).join('、'),
      floorArea: state.floorArea ?? null,
      use: state.use ?? '',
      conflicts: state.conflicts.length,
    },
  };
}

function personRow(state: HouseholdState, person: Person): Row {
  const token = personToken(person);
  return {
    kind: 'person',
    id: `${state.unit}#${person.id}`,
    unit: state.unit,
    ...(token ? { scope: token } : {}),
    data: {
      name: person.name,
      relation: person.relation ?? '',
      maskedPhone: person.phone ? maskPhone(person.phone) : '',
    },
  };
}

/** Shown until a clerk has settled them; they do not hold up a handover. */
function conflictRows(state: HouseholdState): readonly Row[] {
  if (state.conflicts.length === 0) return [];
  const data = { unit: state.unit, count: state.conflicts.length };
  const at = state.updatedAt;
  return [
    { kind: 'household-conflict', id: state.unit, unit: state.unit, status: 'open', open: true, at, data },
  ];
}

/** Another desk wrote about somebody who was erased meanwhile: what it wrote still lies in the book. */
function cameBackRows({ unit, cameBack = [], updatedAt }: HouseholdState): readonly Row[] {
  if (cameBack.length === 0) return [];
  const data = { unit, persons: cameBack.map((path) => path.slice(path.indexOf('/') + 1)) };
  return [{ kind: 'household-came-back', id: unit, unit, status: 'open', open: true, at: updatedAt, data }];
}

/** What was done to the household, day by day and clerk by clerk: the day's record counts them. */
function dayRows({ unit, days }: HouseholdState): readonly Row[] {
  return days.map(({ date, clerk, at, registered, changed }) => ({
    kind: 'household-change',
    id: `${unit}/${date}/${clerk}`,
    unit,
    at,
    data: { clerk, registered, changed },
  }));
}

/** Waits for the next 房产异动表. It is nobody's unfinished work: it holds up no handover. */
function unsentRows(state: HouseholdState): readonly Row[] {
  const lines = unsentLines(state);
  const at = lines.map((line) => line.at).reduce((last, one) => (one > last ? one : last), '');
  if (at === '') return [];
  const names = peopleInOrder(state.persons).map((one) => one.name);
  const data = {
    names: names.join('、'),
    changes: lines.map((line) => line.label).join('、'),
    count: lines.length,
  };
  return [{ kind: 'household-unsent', id: state.unit, unit: state.unit, status: 'waiting', at, data }];
}

function unitDoc(state: HouseholdState): SearchDoc {
  const names = peopleInOrder(state.persons).map((one) => one.name);
  const facts = [names.join('、'), state.floorArea ? `${state.floorArea}㎡` : '', roomUse(state)];
  return {
    title: formatUnit(state.unit),
    subtitle: facts.filter(Boolean).join(' · '),
    unit: state.unit,
    plates: state.vehicles.map((one) => one.plate),
    numbers: [state.unit],
  };
}

function roomUse({ use }: HouseholdState): string {
  return use ? uses.label(use).zh : '';
}

function personDoc(state: HouseholdState, person: Person): SearchDoc {
  const phones = [person.phone, person.otherPhone].filter((one) => one !== undefined);
  const role = person.relation ? relation.label(person.relation).zh : '';
  const [phone] = phones;
  return {
    title: person.name,
    subtitle: [formatUnit(state.unit), role, phone ? maskPhone(phone) : ''].filter(Boolean).join(' · '),
    unit: state.unit,
    names: [person.name],
    phones,
  };
}
