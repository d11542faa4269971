import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { department } from '../keys/choices.ts';

const text = z.string();

const line = z.strictObject({
  at: text,
  /** Staff id. */
  clerk: text,
  label: text,
  from: text,
  to: text,
});

/** The complete sheet, people's numbers masked: it goes to other departments, and years later it reads the same. */
export const changeSheetIssued = defineEntry(
  'changeSheet.issued',
  1,
  z.strictObject({
    number: text,
    departments: z.array(department.schema).min(1),
    /** When the sheet before it was issued; left out on the first one. */
    since: text.exactOptional(),
    households: z.array(z.strictObject({ unit: text, names: text, changes: z.array(line) })),
  }),
  { numberOf: (data) => data.number },
);
