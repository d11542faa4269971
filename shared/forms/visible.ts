import type { Field } from './form.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A state or form as its values by name. */
export function asValues(values: object): Values {
  return { ...values };
}

/**
 * Whether a field is shown and checked. A field inside a table sees its row's values on top of the form's, so that
 * a condition can look at either.
 */
export function isVisible(field: Field, values: Values, row?: Values): boolean {
  return field.visibleWhen?.(row ? { ...values, ...row } : values) ?? true;
}

/** An unanswered field: empty text and empty lists count as no value. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
