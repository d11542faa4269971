import type { LogEntry } from '../../../shared/bridge/answers.ts';
import type { CallInput } from '../../../shared/bridge/contract.ts';

/** What of the book is shown; empty words are no filter. Dates are calendar days of the site. */
export interface BookFilter {
  readonly clerk: string;
  readonly command: string;
  readonly from: string;
  readonly to: string;
}

export const wholeBook: BookFilter = { clerk: '', command: '', from: '', to: '' };

export function isFiltered(filter: BookFilter): boolean {
  return Object.values(filter).some((word) => word !== '');
}

/** The question to main for one page; the last page when none is named. */
export function logInput(
  filter: BookFilter,
  page: number | undefined,
  desk: string | undefined,
): CallInput<'log'> {
  const { clerk, command, from, to } = filter;
  return {
    ...(page !== undefined && { page }),
    ...(desk !== undefined && { desk }),
    ...(clerk !== '' && { clerk }),
    ...(command !== '' && { command }),
    ...(from !== '' && { from: `${from}T00:00:00+08:00` }),
    ...(to !== '' && { to: `${to}T23:59:59+08:00` }),
  };
}

/** Desk and running number of a posting's id `A1-0000000042`. */
export function placeOf(posting: string): { readonly desk: string; readonly seq: number } | undefined {
  const match = /^(?<desk>.+)-(?<seq>\d+)$/.exec(posting)?.groups;
  return match?.desk && match.seq ? { desk: match.desk, seq: Number(match.seq) } : undefined;
}

/**
 * The page of a running number, found from any page of the same book: its first posting says how many stand on a
 * page. On a book of one page that is the first.
 */
export function pageOfSeq(seq: number, known: Pick<LogEntry, 'seq' | 'page'> | undefined): number {
  if (!known || known.page <= 1) return 1;
  const perPage = (known.seq - 1) / (known.page - 1);
  return Math.max(1, Math.ceil(seq / perPage));
}

/** Turned by so many pages, without leaving the book. */
export function turned(page: number, by: number, pages: number): number {
  return Math.min(Math.max(page + by, 1), Math.max(pages, 1));
}
