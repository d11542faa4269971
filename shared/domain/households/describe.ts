import type { FormDefinition } from '../../forms/form.ts';
import type { Entry } from '../../journal/posting.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { LogLine } from '../area.ts';
import { department } from '../keys/choices.ts';
import {
  householdChanged,
  householdInformed,
  householdRegistered,
  householdRestated,
  householdSettled,
  householdWithdrawn,
  personRevealed,
} from './entries.ts';
import { householdForm } from './form.ts';
import { changeTexts, placeLabel } from './places.ts';

export function describeHousehold(entry: Entry): LogLine {
  const unit = formatUnit(entry.subject.slice(entry.subject.indexOf(':') + 1));
  if (householdRegistered.is(entry)) {
    const { persons } = entry.data.household;
    const values = { unit, names: persons.map((one) => one.name).join('、'), people: persons.length };
    return { key: 'households.log.registered', values };
  }
  if (householdChanged.is(entry)) {
    const changes = entry.data.changes.map(({ path, from, to, row }) => ({
      label: placeLabel(householdForm, path, row),
      ...changeTexts(householdForm, path, from, to),
    }));
    return { key: 'households.log.changed', values: { unit }, changes };
  }
  if (householdSettled.is(entry)) {
    const { path, from, value, row } = entry.data;
    const label = placeLabel(householdForm, path, row);
    const change = { label, ...changeTexts(householdForm, path, from, value) };
    return { key: 'households.log.settled', values: { unit }, changes: [change] };
  }
  if (householdRestated.is(entry)) {
    const people = entry.data.household.persons.length;
    return { key: 'households.log.restated', values: { unit, people } };
  }
  if (householdWithdrawn.is(entry)) return { key: 'households.log.withdrawn', values: { unit } };
  if (householdInformed.is(entry)) {
    const departments = entry.data.departments.map((one) => department.label(one).zh).join('、');
    return { key: 'households.log.informed', values: { unit, departments, sheet: entry.data.sheet } };
  }
  return describeRevealed(entry, householdForm, unit) ?? { key: 'households.log.other', values: { unit } };
}

/** That a masked value was shown, whose and why; the value itself stands nowhere. */
export function describeRevealed(entry: Entry, form: FormDefinition, of: string): LogLine | undefined {
  if (!personRevealed.is(entry)) return undefined;
  const { path, row, reason } = entry.data;
  return {
    key: 'households.log.revealed',
    values: { unit: of, what: placeLabel(form, path, row), reason },
  };
}
