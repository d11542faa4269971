import { z } from 'zod';
import { defineEntry } from '../area.ts';

/** The book was copied up to this posting; the copy itself ends before this entry. */
export const backupMade = defineEntry(
  'backup.made',
  1,
  z.strictObject({
    /** Name of the backup's folder, without the way to it. */
    name: z.string(),
    lastSeq: z.int().min(0),
  }),
);
