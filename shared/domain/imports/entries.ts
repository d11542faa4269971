import { z } from 'zod';
import { defineEntry } from '../area.ts';

const count = z.int().min(0);

export const importStarted = defineEntry('import.started', 1, z.strictObject({ file: z.string().max(260) }));

/** One posting's share of an import: the households stand in the same posting. */
export const importPart = defineEntry(
  'import.part',
  1,
  z.strictObject({ new: count, changed: count, same: count, refused: count, residents: count }),
);

export const importFinished = defineEntry('import.finished', 1, z.strictObject({ cancelled: z.boolean() }));

/** One posting's share of taking an import back; `done` in the last one. */
export const importUndone = defineEntry(
  'import.undone',
  1,
  z.strictObject({ withdrawn: count, kept: count, done: z.boolean() }),
);
