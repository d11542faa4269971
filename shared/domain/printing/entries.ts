import { z } from 'zod';
import { defineEntry } from '../area.ts';

const name = z.string().min(1).max(200);

/** One copy of one document is wanted on paper: a job. Written in the posting of the act that asks for it. */
export const documentRequested = defineEntry(
  'document.requested',
  1,
  z.strictObject({
    document: name,
    subject: name,
    /** 联次; empty for a document without named copies. */
    copy: z.string().max(40),
    /** 0 for the first print, then 1, 2 ...: printed as 补打 with its count. */
    reprint: z.number().int().min(0),
    /** Staff id of the clerk who had it printed the first time. */
    firstBy: z.string().max(64),
  }),
);

/** Written before anything reaches a printer: a job found started after a crash may have come out, or not. */
export const printStarted = defineEntry('print.started', 1, z.strictObject({}));

/**
 * What is known of the paper. `submitted`: the system took it; `confirmed`: the printer reported it done without a
 * problem; `archived`: kept as PDF only, the desk has no printer for it; `unknown`: nobody can say; `failed`:
 * certainly nothing came out.
 */
export const printReport = z.strictObject({
  status: z.enum(['submitted', 'confirmed', 'archived', 'unknown', 'failed']),
  printer: z.string().max(200),
  /** Of the archived PDF before encryption, hex. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
  /** Text key, or what the system said. */
  reason: z.string().max(200).optional(),
});

export const printEnded = defineEntry('print.ended', 1, printReport);

/** A clerk looked at the printer and said what became of an unknown or failed job. */
export const printSettled = defineEntry(
  'print.settled',
  1,
  z.strictObject({ outcome: z.enum(['printed', 'again', 'dropped']) }),
);
