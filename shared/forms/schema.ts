import type { Refusal } from '../domain/area.ts';
import { fieldsOf } from './fields.ts';
import type { Field, FormDefinition, RowsField } from './form.ts';
import { isEmpty, isVisible, type Values } from './visible.ts';

/** A wrong answer beside its field: `code` is a text key, `field` a path with rows by index: `persons.2.phone`. */
export type FieldError = Refusal & { readonly field: string };

export interface Checked {
  readonly errors: readonly FieldError[];
  /** The answers in their one spelling: trimmed, empty and hidden ones left out. Use them only without errors. */
  readonly values: Readonly<Record<string, unknown>>;
}

/**
 * Checks a form's values by its definition: required fields, each field's own schema, conditions and tables. With
 * `before`, answers that are still the same are left alone: a masked or an old incomplete value must not block a change.
 */
export function parseForm(form: FormDefinition, values: Values, before?: Values): Checked {
  const errors: FieldError[] = [];
  const parsed = parseFields(fieldsOf(form), values, { errors, form: values, path: '' }, before);
  return { errors, values: parsed };
}

/** The wrong answers of a form; empty when it may be filed. */
export function checkValues(form: FormDefinition, values: Values, before?: Values): readonly FieldError[] {
  return parseForm(form, values, before).errors;
}

interface Walk {
  readonly errors: FieldError[];
  readonly form: Values;
  readonly path: string;
}

function parseFields(fields: readonly Field[], values: Values, walk: Walk, before?: Values) {
  const out: Record<string, unknown> = {};
  const inRow = walk.path !== '';
  const seen = inRow ? { ...walk.form, ...values } : walk.form;
  for (const field of fields) {
    if (!isVisible(field, seen)) continue;
    const value = values[field.name];
    const at = { ...walk, path: inRow ? `${walk.path}.${field.name}` : field.name };
    const answer = parseField(field, value, at, before?.[field.name], before !== undefined);
    if (answer !== undefined) out[field.name] = answer;
  }
  for (const name of Object.keys(values)) {
    if (inRow && name === 'id') out.id = values.id;
    else if (!fields.some((field) => field.name === name)) {
      walk.errors.push({ code: 'error.unknown-field', field: inRow ? `${walk.path}.${name}` : name });
    }
  }
  return out;
}

function parseField(field: Field, value: unknown, at: Walk, before: unknown, changing: boolean): unknown {
  if (field.kind === 'rows') return parseRows(field, value, at, before, changing);
  if (changing && same(value, before)) return value ?? undefined;
  if (isEmpty(value)) {
    if (field.required) at.errors.push({ code: 'error.required', field: at.path });
    return undefined;
  }
  const result = field.schema.safeParse(value);
  if (result.success) return result.data;
  at.errors.push({ code: result.error.issues[0]?.message ?? 'error.required', field: at.path });
  return undefined;
}

function parseRows(field: RowsField, value: unknown, at: Walk, before: unknown, changing: boolean): unknown {
  const rows = isEmpty(value) ? [] : value;
  if (!Array.isArray(rows) || !rows.every(isRecord)) {
    at.errors.push({ code: 'error.required', field: at.path });
    return undefined;
  }
  const fewest = field.minRows ?? (field.required ? 1 : 0);
  if (rows.length < fewest && !(changing && same(rows, before))) {
    at.errors.push({ code: 'error.required', field: at.path });
  }
  const whole = field.schema.safeParse(rows);
  const wrong = whole.success ? undefined : whole.error.issues.find((issue) => issue.path.length === 0);
  if (wrong) at.errors.push({ code: wrong.message, field: at.path });
  const olds = Array.isArray(before) ? before.filter(isRecord) : [];
  return rows.map((row, index) => {
    const old = changing && row.id !== undefined ? olds.find((one) => one.id === row.id) : undefined;
    return parseFields(field.fields, row, { ...at, path: `${at.path}.${index}` }, old);
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
