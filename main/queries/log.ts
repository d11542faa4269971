import type { CallOutput } from '../../shared/bridge/contract.ts';
import { postingsOfPage } from '../../shared/domain/log-entry.ts';
import { logEntry, readInOrder } from './log-entry.ts';
import type { QuerySource } from './source.ts';

export interface LogInput {
  readonly page?: number | undefined;
  readonly desk?: string | undefined;
  readonly clerk?: string | undefined;
  readonly command?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** [DUTY 4.10.5] A page of a desk's book, or of what a filter leaves of it; the last one when none is asked for. */
export async function log(source: QuerySource, input: LogInput): Promise<CallOutput<'log'>> {
  const { clerk, command, from, to } = input;
  const filter = {
    desk: input.desk ?? source.journal.desk,
    ...(clerk !== undefined && { clerk }),
    ...(command !== undefined && { command }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  };
  const pages = Math.max(1, Math.ceil(source.views.logCount(filter) / postingsOfPage));
  const page = Math.min(input.page ?? pages, pages);
  const { ids, total } = source.views.logPage(filter, page - 1, postingsOfPage);
  const postings = await readInOrder(source, ids);
  return { rows: postings.map((posting) => logEntry(source, posting)), total, pages };
}
