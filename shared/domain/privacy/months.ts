import { z } from 'zod';

/** Lists whose lines are erased past their keeping time. */
export type RetentionKind = 'note' | 'key-slip' | 'handover' | 'change-sheet';
export type RetentionMonths = Readonly<Record<RetentionKind, number>>;

/** Handover logs 3 years, and with them what stands in them [DUTY 4.10.5]; registers of help 2 years [HELP 10]. */
export const defaultRetention: RetentionMonths = {
  note: 36,
  'key-slip': 24,
  handover: 36,
  'change-sheet': 36,
};

const atLeast = (from: number) =>
  z.number('error.number').int('error.number').min(from, 'error.number').max(1200, 'error.number');

/** A site may keep longer; handover logs never shorter than the rule says. */
export const retentionSchema: z.ZodType<RetentionMonths> = z.strictObject({
  note: atLeast(1),
  'key-slip': atLeast(1),
  handover: atLeast(36),
  'change-sheet': atLeast(1),
});
