import { z } from 'zod';
import { defineEntry } from '../area.ts';

export const shiftOpened = defineEntry(
  'shift.opened',
  1,
  z.strictObject({
    desk: z.string(),
    /** Staff id, and the name as it was then: lists and printed logs of old shifts keep it. */
    staff: z.string(),
    staffName: z.string(),
    name: z.string(),
    label: z.string(),
    startsAt: z.string(),
    endsAt: z.string(),
  }),
);

export const shiftClosed = defineEntry(
  'shift.closed',
  1,
  z.strictObject({
    how: z.enum(['handover', 'supervisor']),
    /** Number of the handover that closed it. */
    handover: z.string().exactOptional(),
    reason: z.string().exactOptional(),
  }),
);
