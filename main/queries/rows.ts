import type { z } from 'zod';
import type { CallOutput, contract } from '../../shared/bridge/contract.ts';
import type { Views } from '../views/views.ts';

/** So many subjects found through the search words join what the list's own text gives. */
const mostFound = 200;

/** A page of a list. Its text looks into every column, and into what the search box would find. */
export function rows(views: Views, input: z.output<(typeof contract.rows)['input']>): CallOutput<'rows'> {
  const { text, order, page, size, ...filter } = input;
  const words = text?.trim() ?? '';
  const found = words === '' ? [] : views.search({ text: words, limit: mostFound }).map((hit) => hit.subject);
  return views.page({ ...defined(filter), order, page, size, text: words, found });
}

type Filter = Omit<z.output<(typeof contract.rows)['input']>, 'text' | 'order' | 'page' | 'size'>;
type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> };

/** Without the members that are undefined: the window sends a cleared filter as such. */
function defined(filter: Filter): Defined<Filter> {
  return Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  ) as Defined<Filter>;
}
