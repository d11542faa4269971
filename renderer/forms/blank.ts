import { fieldsOf, initialOf, initialValues } from '../../shared/forms/fields.ts';
import type { Field, FormDefinition, RowsField } from '../../shared/forms/form.ts';
import type { Values } from '../../shared/forms/visible.ts';

/** A new form: what it starts with, the rows its tables must have, and what the caller knows already. */
export function blankValues(form: FormDefinition, at: string, prefill: Values, newId: () => string): Values {
  const tables = fieldsOf(form).filter(isTable);
  const rows = tables.map((table) => [
    table.name,
    Array.from({ length: table.startRows ?? table.minRows ?? (table.required ? 1 : 0) }, () =>
      blankRow(table, at, newId),
    ),
  ]);
  return { ...initialValues(form, at), ...Object.fromEntries(rows), ...prefill };
}

export function blankRow(
  table: RowsField,
  at: string,
  newId: () => string,
): Values & { readonly id: string } {
  return { ...initialOf(table.fields, at), id: newId() };
}

/** What of a filed subject belongs to its form: the desk keeps more beside it. */
export function formValues(form: FormDefinition, state: unknown): Values {
  const names = new Set(fieldsOf(form).map((field) => field.name));
  const entries = typeof state === 'object' && state !== null ? Object.entries(state) : [];
  return Object.fromEntries(entries.filter(([name]) => names.has(name)));
}

function isTable(field: Field): field is RowsField {
  return field.kind === 'rows';
}
