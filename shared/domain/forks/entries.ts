import { z } from 'zod';
import { postingSchema } from '../../sync/protocol.ts';
import { defineEntry } from '../area.ts';

/** A posting that another one of the same number stands against, whole as it was written. */
export const forkKept = defineEntry('fork.kept', 1, z.strictObject({ posting: postingSchema }));

/** What a leader did about it: entered it anew, found it entered already, or nothing and why. */
export const forkSettled = defineEntry('fork.settled', 1, z.strictObject({ text: z.string() }));
