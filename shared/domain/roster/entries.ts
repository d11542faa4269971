import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { shiftDefinitionSchema } from '../shifts/definition.ts';

const names = z.array(z.string());
const changes = z.array(
  z.strictObject({
    date: z.string(),
    staff: z.string(),
    staffName: z.string(),
    /** Names of shifts; empty: free that day. */
    from: names,
    to: names,
  }),
);
/** The shifts as the site had them. */
const shifts = z.array(shiftDefinitionSchema);

/** What was written on the draft: only what is not as it was. */
export const rosterPlanned = defineEntry('roster.planned', 1, z.strictObject({ shifts, changes }));

export const rosterSubmitted = defineEntry('roster.submitted', 1, z.strictObject({}));

export const rosterReviewed = defineEntry(
  'roster.reviewed',
  1,
  z.strictObject({
    accepted: z.boolean(),
    remark: z.string().exactOptional(),
    by: z.strictObject({ id: z.string(), name: z.string() }),
  }),
);

/** A swap or a stand-in 替班 on a roster that people already work by. */
export const rosterChanged = defineEntry(
  'roster.changed',
  1,
  z.strictObject({ shifts, changes, reason: z.string() }),
);
