import { z } from 'zod';
import { defineCommand } from '../area.ts';
import { backupMade } from './entries.ts';

/** Written by the desk itself, so that it knows the age of its last backup wherever that one lies now. */
export const recordBackup = defineCommand({
  name: 'recordBackup',
  input: z.strictObject({ name: z.string().min(1).max(120), lastSeq: z.int().min(0) }),
  roles: [],
  decide: (input, context) => ({ entries: [backupMade.make(`backup:${context.desk}`, input)] }),
});
