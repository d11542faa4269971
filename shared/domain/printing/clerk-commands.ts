import { z } from 'zod';
import { defineCommand, deskRoles, refuse } from '../area.ts';
import { printSettled } from './entries.ts';
import { earlierJobs, printAgain } from './print-again.ts';
import { requestPrint } from './request-print.ts';
import { type JobState, needsClerk } from './state.ts';

const subject = z.string().min(3).max(200);

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
    const { entries, reprint } = printAgain(input.document, input.subject, input.copies, context);
    return { entries, answer: { reprint } };
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
