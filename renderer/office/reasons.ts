import { faultCodes } from '../../shared/sync/protocol.ts';

/** Why there is no line that works, besides what the head office itself answers. */
const ownReasons = [
  /** Nobody answers at the address. */
  'offline',
  /** The address cannot be read, or does not begin with https. */
  'address',
  /** Another certificate than the code or the first contact named: somebody else answers. */
  'certificate',
  /** Whoever answers there is no head office, or one that failed. */
  'server',
  /** A restored book goes on under a new desk id, which the head office does not know. */
  'enrol-again',
  /** The disk is full or cannot be written. */
  'disk',
  /** What was fetched does not verify: nothing of it was taken. */
  'not-verified',
  /** The head office wrote other postings under numbers that it had given out before it was put back. */
  'office-fork',
  /** The keys of the enrolment cannot be opened with those of this PC. */
  'keys',
  'cancelled',
] as const;

export const syncReasons = [...faultCodes, ...ownReasons] as const;

export interface ReasonWords {
  /** What is the matter, as a key of the texts. */
  readonly what: string;
  /** What somebody can do about it. */
  readonly help: string;
}

/** Whether the code is just being typed, or this desk has been with its head office before. */
export type Standing = 'enrolling' | 'enrolled';

/** The words for a reason, given as its last part or as the whole key; one that is not known is told as such. */
export function reasonWords(reason: string, standing: Standing = 'enrolling'): ReasonWords {
  const last = reason.slice(reason.lastIndexOf('.') + 1);
  const known = syncReasons.some((one) => one === last) ? last : 'unknown';
  // Nobody mistyped a code that worked: another certificate later on is another matter.
  const changed = known === 'certificate' && standing === 'enrolled';
  return { what: `sync.reason.${known}`, help: `sync.help.${changed ? 'certificate-changed' : known}` };
}

/** Reasons that end by themselves: nobody is to be called for them. */
export function mendsItself(reason: string | undefined): boolean {
  return reason === 'position' || reason === 'office-fork';
}

export type OfficeField = 'address' | 'code' | 'deskId';

const fields: Readonly<Record<string, OfficeField>> = {
  code: 'code',
  certificate: 'code',
  offline: 'address',
  address: 'address',
  server: 'address',
  protocol: 'address',
  'desk-taken': 'deskId',
};

/** The field that a refused enrolment is about; undefined when it is about none of them. */
export function fieldOfReason(reason: string): OfficeField | undefined {
  return fields[reason.slice(reason.lastIndexOf('.') + 1)];
}
