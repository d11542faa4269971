import { fieldAt } from '../../forms/fields.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { Row } from '../area.ts';
import { householdForm } from '../households/form.ts';
import type { Person } from '../households/schemas.ts';

export interface PersonFact {
  readonly label: string;
  readonly value: string;
}

/** What is kept about a person, nothing masked, as it is handed to the person. */
export function personFacts(person: Person, unit: string, slips: readonly Row[]): readonly PersonFact[] {
  const { id, ...fields } = person;
  const own = Object.entries(fields).map(([name, value]) => factOf(`persons/${id}/${name}`, value));
  const keys = slips.map(({ at = '', data }) => ({
    label: `钥匙领用条 ${String(data.number)}`,
    value: [at.slice(0, 10), String(data.keyLabel), String(data.reason)].join(' · '),
  }));
  return [{ label: '房号', value: formatUnit(unit) }, ...own, ...keys];
}

function factOf(path: string, value: unknown): PersonFact {
  const field = fieldAt(householdForm, path);
  const label = field?.label.zh ?? path;
  if (field?.kind === 'image') return { label, value: '有照片' };
  const options = field?.kind === 'choice' ? field.options : [];
  return { label, value: options.find((one) => one.value === value)?.label.zh ?? String(value) };
}
