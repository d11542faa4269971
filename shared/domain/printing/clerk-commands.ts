import { z } from 'zod';
import { type Context, defineCommand, deskRoles, refuse } from '../area.ts';
import { printSettled } from './entries.ts';
import type { JobRowData } from './project.ts';
import { requestPrint } from './request-print.ts';
import { type JobState, needsClerk } from './state.ts';

const subject = z.string().min(3).max(200);
const noCopyName = '';

/** Prints a document that is already filed; from the second time on it bears 补打 with its count. */
export const reprintDocument = defineCommand({
  name: 'reprintDocument',
  input: z.strictObject({
    document: z.string().min(1).max(60),
    subject,
    /** The copies of earlier prints when left out. */
    copies: z.array(z.string().max(40)).min(1).max(10).optional(),
  }),
  roles: deskRoles,
  decide(input, context) {
    if (context.state(input.subject) === undefined) return refuse('printing.no-document');
    const earlier = earlierJobs(context, input.document, input.subject);
    const copies = input.copies ?? [...new Set(earlier.jobs.map((job) => job.copy))];
    const wanted = copies.length > 0 ? copies : [noCopyName];
    const entries = requestPrint(
      input.document,
      input.subject,
      wanted,
      context,
      earlier.next,
      earlier.firstBy ?? context.operator.id,
    );
    return { entries, answer: { reprint: earlier.next } };
  },
});

/** The clerk says what became of a job nobody was sure of; nothing is printed twice without this word. */
export const settleJob = defineCommand({
  name: 'settleJob',
  input: z.strictObject({
    job: z
      .string()
      .regex(/^job:.+/)
      .max(100),
    outcome: z.enum(['printed', 'again', 'dropped']),
  }),
  roles: deskRoles,
  decide(input, context) {
    const state = context.state<JobState>(input.job);
    if (!state) return refuse('printing.no-job');
    if (!needsClerk(state.status)) return refuse('printing.settled-already');
    if (state.status === 'failed' && input.outcome === 'printed') return refuse('printing.nothing-came-out');
    const settled = printSettled.make(input.job, { outcome: input.outcome });
    if (input.outcome !== 'again') return { entries: [settled] };
    // Of an unknown job a paper may be about, so the next one is marked; of a failed one there is none.
    const mayExist = state.status === 'unknown';
    const reprint = mayExist ? earlierJobs(context, state.document, state.subject).next : state.reprint;
    const again = requestPrint(state.document, state.subject, [state.copy], context, reprint, state.firstBy);
    return { entries: [settled, ...again] };
  },
});

interface EarlierJobs {
  readonly jobs: readonly JobRowData[];
  /** Count of the next reprint: 0 when it was never printed. */
  readonly next: number;
  readonly firstBy?: string;
}

/** Copies asked for together count once: the next count is one more than the highest so far. */
function earlierJobs(context: Context, document: string, of: string): EarlierJobs {
  const jobs = context
    .rows({ kind: 'print-job', scope: of })
    .map((row) => row.data as unknown as JobRowData)
    .filter((job) => job.document === document);
  const first = jobs[0];
  if (!first) return { jobs, next: 0 };
  return { jobs, next: Math.max(...jobs.map((job) => job.reprint)) + 1, firstBy: first.firstBy };
}
