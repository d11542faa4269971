import { z } from 'zod';
import { defineEntry } from '../area.ts';

export const importance = z.enum(['ordinary', 'important']);

export const noteAdded = defineEntry(
  'note.added',
  1,
  z.strictObject({
    text: z.string(),
    importance,
    /** ISO time with offset. */
    due: z.string().exactOptional(),
    /** Unit code. */
    unit: z.string().exactOptional(),
  }),
);

/** What was done since; at a handover the line written for the open note. */
export const noteFollowed = defineEntry('note.followed', 1, z.strictObject({ text: z.string() }));

export const noteDone = defineEntry('note.done', 1, z.strictObject({ text: z.string().exactOptional() }));
