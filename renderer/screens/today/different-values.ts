import { z } from 'zod';
import type { Row } from '../../../shared/domain/area.ts';

const value = z.object({
  id: z.string(),
  text: z.string(),
  desk: z.string().optional(),
  at: z.string().optional(),
  /** Staff id, or `office:<name>`. */
  clerk: z.string().optional(),
});

export type DifferentValue = z.infer<typeof value>;

/** The values that stand against each other, in the order they were written; the last one holds until it is settled. */
export function valuesOf(row: Pick<Row, 'data'>): readonly DifferentValue[] {
  return z.array(value).catch([]).parse(row.data.values);
}
