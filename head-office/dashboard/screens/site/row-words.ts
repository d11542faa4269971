import type { Row } from '../../../../shared/domain/area.ts';

/** Members of a line's data that say what it is about, the best first; each area has its own. */
const subjects = ['title', 'keyLabel', 'text', 'purpose', 'items', 'label', 'name'];
const numbers = ['number', 'receipt', 'slip'];

/** What a line of any list is about, and its number where it has one. */
export function rowWords({ data }: Pick<Row, 'data'>): { readonly what: string; readonly more: string } {
  return { what: firstWord(data, subjects), more: firstWord(data, numbers) };
}

function firstWord(data: Row['data'], names: readonly string[]): string {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value !== '') return value;
  }
  return '';
}
