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

/** The paper with the earlier recovery key opens this desk no more; the key itself is nowhere. */
export const recoveryKeyRenewed = defineEntry('recoveryKey.renewed', 1, z.strictObject({}));
