import type { Role } from '../domain/area.ts';
import { hiddenValue, maskIdNumber, maskPhone } from '../values/mask.ts';
import { imageAnswer } from './answers.ts';
import { fieldAt, fieldsOf, valueText } from './fields.ts';
import type { Field, FormDefinition } from './form.ts';
import { asValues, isEmpty, type Values } from './visible.ts';

/** Whether a role may ever receive the field's value. */
export function maySee(field: Field, role: Role): boolean {
  return field.seenBy?.includes(role) ?? true;
}

/**
 * A form's values as a role receives them: sensitive ones masked, those without the right left out. Of a picture
 * everybody may know that there is one.
 */
export function maskValues<T extends object>(form: FormDefinition, values: T, role: Role): T {
  return maskFields(fieldsOf(form), asValues(values), role) as T;
}

/** One value for a list or the log, where every role reads it: text, masked, hidden if any role may not see it. */
export function publicText(form: FormDefinition, path: string, value: unknown): string {
  const field = fieldAt(form, path);
  if (!field || isEmpty(value)) return '';
  if (field.kind === 'image') return imageText(field);
  return field.seenBy ? hiddenValue : valueText(field, maskValue(field, value));
}

/** A picture in words: that it is there; with its value also how large it is, so that two can be told apart. */
export function imageText(field: Field, value?: unknown): string {
  const word = field.sensitive ? '复印件' : '照片';
  const image = imageAnswer.safeParse(value);
  return image.success ? `${word}（${Math.max(1, Math.round(image.data.bytes / 1000))} kB）` : word;
}

/** A single value, masked as its field says. */
export function maskValue(field: Field, value: unknown): unknown {
  if (!field.sensitive || isEmpty(value)) return value;
  if (field.sensitive === 'phone') return maskPhone(String(value));
  return field.sensitive === 'id' ? maskIdNumber(String(value)) : hiddenValue;
}

function maskFields(fields: readonly Field[], values: Values, role: Role): Record<string, unknown> {
  const out: Record<string, unknown> = { ...values };
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) continue;
    if (!maySee(field, role)) {
      if (field.kind === 'image') out[field.name] = hiddenValue;
      else delete out[field.name];
    } else if (field.kind !== 'rows') out[field.name] = maskValue(field, value);
    else if (Array.isArray(value))
      out[field.name] = value.map((row: Values) => maskFields(field.fields, row, role));
  }
  return out;
}
