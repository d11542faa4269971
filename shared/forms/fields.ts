import type { Field, FormDefinition } from './form.ts';

/** All fields of the first level, section by section. */
export function fieldsOf(form: FormDefinition): readonly Field[] {
  return form.sections.flatMap((section) => section.fields);
}

/** The field a path means: `floorArea`, `persons/<row id>/phone`; for `persons/<row id>` the table itself. */
export function fieldAt(form: FormDefinition, path: string): Field | undefined {
  const [name, , inner] = path.split('/');
  const field = fieldsOf(form).find((one) => one.name === name);
  if (inner === undefined || field?.kind !== 'rows') return field;
  return field.fields.find((one) => one.name === inner);
}

/** A value as a person reads it: the choice's label, yes or no; rows by their first answers. */
export function valueText(field: Field, value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (field.kind === 'choice' || field.kind === 'choices') {
    const chosen = Array.isArray(value) ? value : [value];
    return chosen
      .map((one) => field.options.find((o) => o.value === one)?.label.zh ?? String(one))
      .join('、');
  }
  if (typeof value === 'boolean') return value ? '是' : '否';
  return typeof value === 'object' ? '' : String(value);
}

/** What a new form starts with, at the desk's time `at`. */
export function initialValues(form: FormDefinition, at: string): Record<string, unknown> {
  return initialOf(fieldsOf(form), at);
}

/** What a new line of a table starts with. */
export function initialOf(fields: readonly Field[], at: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const field of fields) {
    const { initial } = field;
    if (initial !== undefined) values[field.name] = typeof initial === 'function' ? initial(at) : initial;
  }
  return values;
}
