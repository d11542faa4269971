import { z } from 'zod';
import { defineCommand, refuse } from '../area.ts';
import { printEnded, printReport, printStarted } from './entries.ts';
import type { JobState } from './state.ts';

const job = z
  .string()
  .regex(/^job:.+/)
  .max(100);

/** The desk's spool is about to hand a job to a printer. Only once for each job: a second start is refused. */
export const startPrint = defineCommand({
  name: 'startPrint',
  input: z.strictObject({ job }),
  roles: [],
  decide(input, context) {
    const state = context.state<JobState>(input.job);
    if (!state) return refuse('printing.no-job');
    if (state.desk !== context.desk) return refuse('printing.other-desk', { values: { desk: state.desk } });
    if (state.status !== 'wanted') return refuse('printing.not-waiting');
    return { entries: [printStarted.make(input.job, {})] };
  },
});

/** What the spool learned. A `submitted` job may be reported on again; what a clerk settled may not. */
export const endPrint = defineCommand({
  name: 'endPrint',
  input: z.strictObject({ job, ...printReport.shape }),
  roles: [],
  decide({ job: subject, ...report }, context) {
    const state = context.state<JobState>(subject);
    if (!state) return refuse('printing.no-job');
    if (state.desk !== context.desk) return refuse('printing.other-desk', { values: { desk: state.desk } });
    const later =
      (state.status === 'submitted' && report.status !== 'submitted') ||
      // The printer's word may come after the clerk was asked, as long as the clerk has not answered.
      (state.status === 'unknown' && report.status === 'confirmed');
    if (state.status !== 'started' && !later) return refuse('printing.not-started');
    return { entries: [printEnded.make(subject, report)] };
  },
});
