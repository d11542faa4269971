import { sameValue } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import { formatUnit } from '../../values/unit-code.ts';
import { relation, use as uses } from './choices.ts';
import { householdForm } from './form.ts';
import { peopleInOrder } from './people-in-order.ts';
import { placeLabel, placeText } from './places.ts';
import type { HouseholdChange } from './schemas.ts';
import type { HouseholdState } from './state.ts';

/** One change as the departments read it: numbers masked, old value and new. */
export interface UnsentLine {
  readonly at: string;
  /** Staff id of who wrote it last. */
  readonly clerk: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

interface Place extends HouseholdChange {
  readonly at: string;
  readonly clerk: string;
}

/**
 * [RES 5.1.1] What the departments have not been told of a household. A place changed twice is one change, one that
 * was changed back is none; what only leaders may see is no department's business.
 */
export function unsentLines(state: HouseholdState): readonly UnsentLine[] {
  const registered = state.unsent.findLast((one) => one.registered);
  if (registered) {
    const { at, clerk } = state.unsent.at(-1) ?? registered;
    return [{ at, clerk, label: '新登记', from: '', to: wholeHousehold(state) }];
  }
  return placesOf(state)
    .filter(({ path, from, to }) => !sameValue(from, to) && !fieldAt(householdForm, path)?.seenBy)
    .map(({ path, row, from, to, at, clerk }) => ({
      at,
      clerk,
      label: placeLabel(householdForm, path, row),
      from: tellingText(path, from),
      to: tellingText(path, to),
    }));
}

/** Of a person who came or went the departments need to know as what: 吴桂芳（保姆）. */
function tellingText(path: string, value: unknown): string {
  const text = placeText(householdForm, path, value);
  const as = typeof value === 'object' && value !== null && 'relation' in value ? value.relation : undefined;
  return typeof as === 'string' && as !== '' ? `${text}（${relation.label(as).zh}）` : text;
}

/** Each changed place with its first old value and its last new one; a row that came or went stands for its fields. */
function placesOf({ unsent }: HouseholdState): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { changes, at, clerk } of unsent) {
    for (const change of changes) {
      const first = places.get(change.path);
      places.set(change.path, { ...change, from: first ? first.from : change.from, at, clerk });
    }
  }
  return [...places.values()].filter(({ path }) => {
    const [table, id, field] = path.split('/');
    return field === undefined || !places.has(`${table}/${id}`);
  });
}

function wholeHousehold({ unit, persons, use, vehicles }: HouseholdState): string {
  const names = peopleInOrder(persons).map((one) => one.name);
  const plates = vehicles.map((one) => one.plate);
  return [
    names.length > 0 ? `${names.join('、')}，共 ${names.length} 人` : formatUnit(unit),
    use ? uses.label(use).zh : '',
    plates.length > 0 ? `车辆 ${plates.join('、')}` : '',
  ]
    .filter(Boolean)
    .join('；');
}
