import type { Row } from '../../shared/domain/area.ts';

/** A word of a row's data; empty when it has none. Rows cross the bridge, so their data is read with care. */
export function word(row: Pick<Row, 'data'>, key: string): string {
  const value = row.data[key];
  return typeof value === 'string' ? value : '';
}

/** A figure of a row's data; 0 when it has none. */
export function figure(row: Pick<Row, 'data'>, key: string): number {
  const value = row.data[key];
  return typeof value === 'number' ? value : 0;
}
