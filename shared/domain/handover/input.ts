import { z } from 'zod';
import { itemCountInput } from '../post/count.ts';

const remark = z.string().trim().max(500, 'error.text-long');
/** SVG path data and nothing else: it is printed as it is. */
const stroke = z
  .string()
  .regex(/^[MLHVCSQTAZmlhvcsqtaz0-9eE\s,.+-]*$/)
  .max(40_000);

export const handOverInput = z.strictObject({
  /** The relieving clerk, who proves it by PIN. */
  staff: z.string().min(1, 'error.required').max(64),
  pin: z.string().max(12),
  /** Name of the shift the relieving clerk begins; by the hour when left out. */
  shift: z.string().max(20).optional(),
  /** The post's items as the relieving clerk counted them. */
  post: z.array(itemCountInput).max(100).default([]),
  /** Why counted and expected cash differ. The count itself is the last `countCash`. */
  differenceReason: z.string().trim().max(200, 'error.text-long').optional(),
  /** One for each open item: what was done, or who takes it. */
  lines: z
    .array(
      z.strictObject({
        id: z.string().max(120),
        line: z.string().trim().max(300, 'error.text-long').default(''),
        receiver: z.string().trim().max(30, 'error.text-long').optional(),
      }),
    )
    .max(500)
    .default([]),
  /** Blocked items the relieving clerk takes over; needs a leader's approval. */
  reliefs: z
    .array(z.strictObject({ id: z.string().max(120) }))
    .max(500)
    .default([]),
  /** The relieving clerk has read the previous log. */
  readPrevious: z.boolean().default(false),
  remark: remark.optional(),
  strokes: z.strictObject({ from: stroke.optional(), to: stroke.optional() }).optional(),
});

export type HandOverInput = z.infer<typeof handOverInput>;

export const signDayInput = z.strictObject({
  date: z.iso.date('error.date'),
  remark: remark.optional(),
});
