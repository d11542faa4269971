import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { keySchema, slipSchema } from './schemas.ts';

const text = z.string().max(300);
const change = z.strictObject({ path: text, from: z.unknown(), to: z.unknown() });

export const keyAdded = defineEntry('key.added', 1, keySchema);
export const keyChanged = defineEntry(
  'key.changed',
  1,
  z.strictObject({ label: text, changes: z.array(change).min(1) }),
);
export const keyRetired = defineEntry('key.retired', 1, z.strictObject({ label: text, reason: text }));

export const keySlipIssued = defineEntry(
  'keySlip.issued',
  1,
  slipSchema.extend({
    number: text,
    keyLabel: text,
    unit: text.exactOptional(),
    /** Always there: by kind of borrower where the clerk gave none. */
    due: text,
  }),
  { numberOf: (data) => data.number },
);

/** Keys that came back, or are lost, to whom and when. */
export const keySlipReturned = defineEntry(
  'keySlip.returned',
  1,
  z.strictObject({
    number: text,
    keyLabel: text,
    count: z.int().min(0),
    lost: z.int().min(0),
    /** Who brought them. */
    by: text,
    /** Staff id of who took them. */
    receivedBy: text,
    remark: text.exactOptional(),
  }),
);
