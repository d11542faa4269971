import type { Values } from '../../shared/forms/visible.ts';

/** A place in a form: a field, or a field of a row. The domain names rows in errors by index and in changes by id. */
export interface Place {
  readonly name: string;
  readonly row?: { readonly table: string; readonly index: number; readonly id: string };
}

/** `persons.2.phone`, as refusals name it. */
export function errorPath({ name, row }: Place): string {
  return row ? `${row.table}.${row.index}.${name}` : name;
}

/** `persons/<id>/phone`, as changes name it. */
export function changePath({ name, row }: Place): string {
  return row ? `${row.table}/${row.id}/${name}` : name;
}

/** An id for the control on the screen. */
export function controlId(place: Place): string {
  return `field-${errorPath(place)}`;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The rows of a table; each gets an id if it has none yet. */
export function rowsOf(values: Values, table: string): readonly Row[] {
  const rows = values[table];
  return Array.isArray(rows) ? rows.filter(isRow) : [];
}

function isRow(row: unknown): row is Row {
  return typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
}

/** The values with another answer at a place; `undefined` takes the answer away. */
export function withAnswer(values: Values, { name, row }: Place, answer: unknown): Values {
  if (!row) return answered(values, name, answer);
  const rows = rowsOf(values, row.table).map((one) =>
    one.id === row.id ? answered(one, name, answer) : one,
  );
  return { ...values, [row.table]: rows };
}

function answered(values: Values, name: string, answer: unknown): Values {
  const { [name]: _old, ...others } = values;
  return answer === undefined || answer === '' ? others : { ...others, [name]: answer };
}

export function withRow(values: Values, table: string, row: Row): Values {
  return { ...values, [table]: [...rowsOf(values, table), row] };
}

export function withoutRow(values: Values, table: string, id: string): Values {
  return { ...values, [table]: rowsOf(values, table).filter((row) => row.id !== id) };
}
