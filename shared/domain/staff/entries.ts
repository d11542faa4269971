import { z } from 'zod';
import { defineEntry } from '../area.ts';

export const roleSchema = z.enum(['clerk', 'supervisor', 'manager', 'auditor', 'security']);

export const staffAdded = defineEntry(
  'staff.added',
  1,
  z.strictObject({
    name: z.string(),
    role: roleSchema,
    /** `scrypt$<salt>$<hash>`: the PIN itself is nowhere. */
    pinHash: z.string(),
    phone: z.string().exactOptional(),
  }),
);

export const staffChanged = defineEntry(
  'staff.changed',
  1,
  z.strictObject({
    changes: z.array(
      z.strictObject({ path: z.enum(['name', 'role', 'phone']), from: z.string(), to: z.string() }),
    ),
  }),
);

export const staffPinChanged = defineEntry(
  'staff.pinChanged',
  1,
  z.strictObject({
    pinHash: z.string(),
    /** Somebody else set it because it was forgotten. */
    reset: z.boolean(),
  }),
);

export const staffLeftEntry = defineEntry(
  'staff.left',
  1,
  z.strictObject({ reason: z.string().exactOptional() }),
);

/** Also proves that the PIN was right: the count of wrong ones starts anew. */
export const staffSignedOn = defineEntry('staff.signedOn', 1, z.strictObject({ desk: z.string() }));

export const staffPinRefused = defineEntry('staff.pinRefused', 1, z.strictObject({}));

/** A leader chose between values that two desks had written at the same place. */
export const staffSettled = defineEntry(
  'staff.settled',
  1,
  z.strictObject({
    path: z.enum(['name', 'role', 'phone']),
    /** What stood there provisionally. */
    from: z.string(),
    value: z.string(),
    /** The values that were chosen from; one that arrives later is not settled by this. */
    seen: z.array(z.string()),
  }),
);
