import { z } from 'zod';
import type { Row } from '../../shared/domain/area.ts';

const prices = z.array(z.object({ from: z.string(), price: z.number() }));

type Price = z.infer<typeof prices>[number];

/**
 * What a tariff of the head office costs on a day, and what it will cost from when; fen. Neither is there for a row that
 * cannot be read.
 */
export function tariffPrice(
  row: Pick<Row, 'data'>,
  today: string,
): { readonly now: Price | undefined; readonly next: Price | undefined } {
  const known = [...prices.catch([]).parse(row.data.prices)].sort((a, b) => (a.from < b.from ? -1 : 1));
  return {
    now: known.filter(({ from }) => from <= today).at(-1),
    next: known.find(({ from }) => from > today),
  };
}
