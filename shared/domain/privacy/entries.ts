import { z } from 'zod';
import type { Entry } from '../../journal/posting.ts';
import { defineEntry } from '../area.ts';

/**
 * Everything that was written about its subject before this posting is erased, also what another desk wrote before it
 * and what arrives only later. The entry itself stays: the proof that something was there.
 */
export const privacyErased = defineEntry(
  'privacy.erased',
  1,
  z.strictObject({
    why: z.enum(['request', 'retention']),
    reason: z.string().exactOptional(),
  }),
);

/** Money, shifts, staff and the site itself are never erased, whoever writes that they are. */
const erasable: ReadonlySet<string> = new Set(['unit', 'note', 'key-slip', 'handover', 'change-sheet']);

/** Whether an entry erases what its subject was before. */
export function erases(entry: Entry): boolean {
  return privacyErased.is(entry) && erasable.has(entry.subject.slice(0, entry.subject.indexOf(':')));
}
