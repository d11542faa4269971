import type { Context } from '../area.ts';
import { ofDesk } from './open-items.ts';

/** Lists whose lines of a shift are counted in its log, in the order they are printed. */
const counted = ['household', 'key-slip', 'receipt', 'hand-in', 'note', 'print-job'] as const;

/** How many of each the desk made since `from`. Both times ISO with offset, inclusive. */
export function statistics(
  context: Pick<Context, 'desk' | 'rows' | 'at'>,
  from: string,
): { kind: string; count: number }[] {
  return counted.map((kind) => {
    const rows = context.rows({ kind, from, to: context.at });
    return { kind, count: rows.filter((row) => ofDesk(row, context.desk)).length };
  });
}
