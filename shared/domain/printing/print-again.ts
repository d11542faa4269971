import type { Entry } from '../../journal/posting.ts';
import type { Context } from '../area.ts';
import type { JobRowData } from './project.ts';
import { requestPrint } from './request-print.ts';

const noCopyName = '';

/**
 * The entries that print a document, and which print it is: 0 the first time, then the count shown as 补打.
 * @param copies those of earlier prints when left out
 */
export function printAgain(
  document: string,
  subject: string,
  copies: readonly string[] | undefined,
  context: Context,
): { readonly entries: readonly Entry[]; readonly reprint: number } {
  const earlier = earlierJobs(context, document, subject);
  const named = copies ?? [...new Set(earlier.jobs.map((job) => job.copy))];
  const wanted = named.length > 0 ? named : [noCopyName];
  const firstBy = earlier.firstBy ?? context.operator.id;
  const entries = requestPrint(document, subject, wanted, context, earlier.next, firstBy);
  return { entries, reprint: earlier.next };
}

interface EarlierJobs {
  readonly jobs: readonly JobRowData[];
  /** Count of the next reprint: 0 when it was never printed. */
  readonly next: number;
  readonly firstBy?: string;
}

/** Copies asked for together count once: the next count is one more than the highest so far. */
export function earlierJobs(context: Pick<Context, 'rows'>, document: string, of: string): EarlierJobs {
  const jobs = context
    .rows({ kind: 'print-job', scope: of })
    .map((row) => row.data as unknown as JobRowData)
    .filter((job) => job.document === document);
  const first = jobs[0];
  if (!first) return { jobs, next: 0 };
  return { jobs, next: Math.max(...jobs.map((job) => job.reprint)) + 1, firstBy: first.firstBy };
}
