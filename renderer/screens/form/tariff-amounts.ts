import { z } from 'zod';
import type { Row } from '../../../shared/domain/area.ts';
import { isFixedPrice } from '../../../shared/domain/office/fixed-price.ts';
import type { Values } from '../../../shared/forms/visible.ts';
import { word } from '../../lists/row-words.ts';
import { tariffPrice } from '../../office/tariff-price.ts';

/**
 * Fen for each fee item that costs the same today whatever it is for. Where an item has two tariffs, the clerk knows
 * which; nothing is put in.
 */
export function fixedPrices(tariffs: readonly Row[], today: string): ReadonlyMap<string, number> {
  const inForce = tariffs.flatMap((row) => {
    const { now } = tariffPrice(row, today);
    return now ? [{ item: word(row, 'item'), unit: word(row, 'unit'), price: now.price }] : [];
  });
  const single = inForce.filter(({ item }) => inForce.filter((one) => one.item === item).length === 1);
  return new Map(single.filter(({ unit }) => isFixedPrice(unit)).map(({ item, price }) => [item, price]));
}

const lines = z.array(z.looseObject({ id: z.string() }));
type Line = z.infer<typeof lines>[number];

/**
 * [FEES] The receipt's lines with the price of the item that was just chosen. An amount that somebody typed stays; one
 * that came with the item chosen before goes with it.
 */
export function withTariffAmounts(
  before: Values,
  after: Values,
  prices: ReadonlyMap<string, number>,
): Values {
  const earlier = lines.catch([]).parse(before.lines);
  const now = lines.safeParse(after.lines);
  if (!now.success) return after;
  return {
    ...after,
    lines: now.data.map((line) =>
      withAmount(
        earlier.find(({ id }) => id === line.id),
        line,
        prices,
      ),
    ),
  };
}

function withAmount(before: Line | undefined, line: Line, prices: ReadonlyMap<string, number>): Line {
  if (before?.item === line.item) return line;
  const { amount, ...rest } = line;
  const empty = amount === undefined || amount === null || amount === '';
  if (!empty && amount !== prices.get(String(before?.item))) return line;
  const price = prices.get(String(line.item));
  return price === undefined ? rest : { ...rest, amount: price };
}
