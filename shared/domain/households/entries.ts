import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { householdChangeSchema, householdSchema } from './schemas.ts';

const importId = z.string().max(60);

export const householdRegistered = defineEntry(
  'household.registered',
  1,
  z.strictObject({
    household: householdSchema,
    /** The roster import that registered it. */
    importId: importId.exactOptional(),
  }),
);

export const householdChanged = defineEntry(
  'household.changed',
  1,
  z.strictObject({
    changes: z.array(householdChangeSchema).min(1),
    importId: importId.exactOptional(),
  }),
);

/** A registration taken back because its import was undone. */
export const householdWithdrawn = defineEntry('household.withdrawn', 1, z.strictObject({ importId }));

/** A clerk chose between values that two desks had written at the same place. */
export const householdSettled = defineEntry(
  'household.settled',
  1,
  z.strictObject({
    path: z.string().max(200),
    /** What stood there provisionally. */
    from: z.unknown(),
    value: z.unknown(),
    /** The values the clerk chose from; one that arrives later is not settled by this. */
    seen: z.array(z.unknown()),
    row: z.string().max(400).exactOptional(),
  }),
);

/** [KEYHH 4.2.5] A 房产异动表 told the departments of these changes, each named by its posting and place in it. */
export const householdInformed = defineEntry(
  'household.informed',
  1,
  z.strictObject({
    sheet: z.string().max(60),
    departments: z.array(z.string().max(40)),
    changes: z.array(z.string().max(80)),
  }),
);

/** A household as it stands after a person was erased from it; comes with the erasure, and begins it anew. */
export const householdRestated = defineEntry(
  'household.restated',
  1,
  z.strictObject({
    household: householdSchema,
    registeredAt: z.string(),
    /** Rows that were erased, `persons/<id>`: a change of one that another desk made meanwhile brings nothing back. */
    erased: z.array(z.string().max(200)),
  }),
);

/** A masked value was shown to a clerk, and why. The value itself is not repeated. */
export const personRevealed = defineEntry(
  'person.revealed',
  1,
  z.strictObject({
    path: z.string().max(200),
    row: z.string().max(400).exactOptional(),
    reason: z.string().max(200),
  }),
);
