import { valueAt } from '../../forms/changes.ts';
import { fieldAt } from '../../forms/fields.ts';
import type { FormDefinition } from '../../forms/form.ts';
import { imageText, maskValue, publicText } from '../../forms/mask-values.ts';
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

/** A changed value for the log. Of a picture only that it was put there, replaced or taken away is told. */
export function changeTexts(
  form: FormDefinition,
  path: string,
  from: unknown,
  to: unknown,
): { readonly from: string; readonly to: string } {
  const before = placeText(form, path, from);
  const after = placeText(form, path, to);
  const field = fieldAt(form, path);
  if (field?.kind !== 'image' || isEmpty(from) || isEmpty(to)) return { from: before, to: after };
  return { from: before, to: `已更换${after}` };
}

/** The same for one role: it may see a little more than the log says. */
export function placeTextFor(form: FormDefinition, path: string, value: unknown, role: Role): string {
  const field = fieldAt(form, path);
  if (field?.kind === 'image') return isEmpty(value) ? '' : imageText(field, value);
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
