import { valueAt } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { maskValue, publicText } from '../../forms/mask-values.ts';
import { isEmpty } from '../../forms/visible.ts';
import { hiddenValue } from '../../values/mask.ts';
import type { Role } from '../area.ts';

/** What a row is called: a person by name, a vehicle by its plate. */
export function rowName(values: object, path: string, added?: unknown): string | undefined {
  const [table, id] = path.split('/');
  if (id === undefined) return undefined;
  return nameOf(valueAt(values, `${table}/${id}`)) ?? nameOf(added);
}

/** A place of a form in words: 王琳·手机, 建筑面积（平方米）. */
export function placeLabel(form: FormDefinition, path: string, row: string | undefined): string {
  const label = fieldAt(form, path)?.label.zh ?? path;
  return row ? `${row}·${label}` : label;
}

/** A value at a place for the log, which every role reads: masked, a row by its name. */
export function placeText(form: FormDefinition, path: string, value: unknown): string {
  const field = fieldAt(form, path);
  if (field?.kind === 'rows') return nameOf(value) ?? (isEmpty(value) ? '' : field.label.zh);
  return publicText(form, path, value);
}

/** The same for one role: it may see a little more than the log says. */
export function placeTextFor(form: FormDefinition, path: string, value: unknown, role: Role): string {
  const field = fieldAt(form, path);
  if (field?.sensitive && field.seenBy?.includes(role) && !isEmpty(value))
    return String(maskValue(field, value));
  const allowed = !field?.seenBy || field.seenBy.includes(role);
  if (!allowed) return isEmpty(value) ? '' : hiddenValue;
  return field?.seenBy ? String(value ?? '') : placeText(form, path, value);
}

function nameOf(row: unknown): string | undefined {
  if (typeof row !== 'object' || row === null) return undefined;
  const { name, plate } = row as Readonly<Record<string, unknown>>;
  const text = plate ?? name;
  return typeof text === 'string' && text !== '' ? text : undefined;
}
