import { z } from 'zod';
import { defineEntry } from '../area.ts';

/** A list left the program as a file. */
export const listExported = defineEntry(
  'list.exported',
  1,
  z.strictObject({
    kind: z.string(),
    from: z.string().exactOptional(),
    to: z.string().exactOptional(),
    reason: z.string(),
  }),
);
