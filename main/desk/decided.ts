import { randomUUID } from 'node:crypto';
import type { Decision, StaffMember } from '../../shared/domain/area.ts';
import type { Entry } from '../../shared/journal/posting.ts';
import type { PostingDraft } from '../journal/journal.ts';
import type { Envelope } from './envelope.ts';

/** A command and in whose name it is written. */
export interface Act {
  readonly envelope: Envelope;
  readonly by: StaffMember;
  readonly approver: StaffMember | undefined;
  readonly now: number;
}

/** What came of a command, before anything of it was written. */
export interface Decided extends Act {
  readonly decision: Decision;
}

/** What a refused act leaves in the book is not the act: sent again with the right PIN it must still be carried out. */
export function asTrace({ command, input }: Envelope): Envelope {
  return { command, input };
}

export function draftOf({ envelope, by, approver, now }: Act, entries: readonly Entry[]): PostingDraft {
  return {
    now,
    clerk: by.id,
    approver: approver?.id ?? '',
    command: envelope.command,
    request: envelope.request ?? randomUUID(),
    entries,
  };
}
