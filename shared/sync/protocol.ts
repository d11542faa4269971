import { z } from 'zod';
import { isHlc } from '../journal/hlc.ts';
import { postingId } from '../journal/posting.ts';

/**
 * What desks and the head office say to each other, over HTTPS, as JSON (gzip both ways). A change that an older side
 * would misread raises the version; a test pins the whole shape.
 */
export const protocolVersion = 1;

export const syncPaths = {
  enrol: '/v1/enrol',
  /** A desk whose book forked goes on under a new id. */
  succeed: '/v1/succeed',
  push: '/v1/journal/push',
  pull: '/v1/journal/pull',
  stream: '/v1/journal/stream',
} as const;

export const syncHeaders = {
  version: 'x-qiantai-protocol',
  /** Ed25519 signature of `signedText` by the desk's key, base64url: a stolen token alone opens nothing. */
  signature: 'x-qiantai-signature',
} as const;

export const syncLimits = {
  /** Bytes of one posting as JSON. */
  posting: 512 * 1024,
  /** Postings in one push. */
  push: 500,
  /** Bytes of one push, inflated. */
  pushBytes: 8 * 1024 * 1024,
  /** Postings in one answer to a pull. */
  pull: 1_000,
  /** Postings of a desk that wait at the head office for a missing one before them. */
  held: 5_000,
  /** Bytes of them. */
  heldBytes: 64 * 1024 * 1024,
} as const;

/** A posting whose clock is further ahead than this is kept apart until a person lets it through. Milliseconds. */
export const farFuture = 24 * 60 * 60_000;

/** What a desk signs of a request: the path with its query, and the SHA-256 of the body as sent, base64url. */
export function signedText(method: string, pathAndQuery: string, bodyHash: string): string {
  return `qiantai/${protocolVersion}\n${method} ${pathAndQuery}\n${bodyHash}`;
}

const deskId = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/);
const siteId = z.string().regex(/^[a-z0-9-]{1,40}$/);
const digest = z.string().regex(/^[\w-]{43}$/);
/** A name: no line breaks, nothing that a database refuses. */
const oneLine = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}\p{Cs}]*$/u);
const publicKey = z.string().min(40).max(200);
const seq = z.number().int().min(1).max(999_999_999);

const bodyPart = z.strictObject({
  salt: z.string().max(64),
  entry: z.strictObject({
    type: z.string().min(1).max(80),
    v: z.number().int().min(1),
    subject: z.string().min(3).max(200),
    data: z.unknown(),
  }),
});

export const postingSchema = z
  .strictObject({
    id: z.string(),
    site: siteId,
    desk: deskId,
    seq,
    hlc: z.string().refine(isHlc),
    at: z.iso.datetime({ offset: true }),
    clerk: z.string().max(80),
    approver: z.string().max(80),
    command: z.string().min(1).max(80),
    request: z.string().max(64),
    hashes: z.array(digest).max(500),
    prev: z.union([digest, z.literal('')]),
    hash: digest,
    sig: z.string().min(64).max(120),
    body: z.array(bodyPart.nullable()).max(500),
  })
  .refine((posting) => posting.id === postingId(posting.desk, posting.seq), { path: ['id'] });

const deskEntry = z.strictObject({
  id: deskId,
  name: z.string(),
  publicKey,
  revoked: z.boolean(),
  /** What the head office has of this desk's book. */
  lastSeq: z.number().int().min(0),
});

export const enrolRequest = z.strictObject({
  code: z.string().max(60),
  desk: deskId,
  deskName: oneLine.min(1).max(30),
  publicKey,
  /** Given by a desk that already keeps the book of a site; left out by one that joins the site of the code. */
  site: z.strictObject({ id: siteId, name: oneLine.min(1).max(60) }).optional(),
  /**
   * Desk ids whose books this desk goes on with after restores and forks, the newest first: what never arrived of them,
   * it sends. Each with its key's signature of `moveText` for the one after it, the first for this desk.
   */
  continues: z
    .array(z.strictObject({ desk: deskId, publicKey, signature: z.string().min(64).max(120) }))
    .max(50)
    .optional(),
});

/** Signed with the old key: whoever holds it may name its successor. */
export const succeedRequest = z.strictObject({ desk: deskId, publicKey });

export const enrolAnswer = z.strictObject({
  site: siteId,
  siteName: z.string(),
  desk: deskId,
  /** Shown with every later request. */
  token: z.string(),
  company: z.string(),
  /** Key that the head office's own postings are signed with. */
  officeKey: publicKey,
  desks: z.array(deskEntry),
  /** Postings the site has: what a first sync will bring. */
  postings: z.number().int(),
  /** Clock of the head office, milliseconds since 1970. */
  now: z.number(),
});

export const pushRequest = z.strictObject({
  /**
   * Postings of one book, in order of their numbers: the desk's own, or another one of the site that the head office
   * lost something of.
   */
  postings: z.array(postingSchema).min(1).max(syncLimits.push),
  /** How many of the desk's postings the head office does not have yet, these included. */
  waiting: z.number().int().min(0),
});

export const pushAnswer = z.strictObject({
  /** All postings of the desk up to this number are stored. */
  lastSeq: z.number().int(),
  stored: z.number().int(),
  /** Sent before, and the same. */
  repeated: z.number().int(),
  /** Kept durably until the missing ones before them come. */
  held: z.number().int(),
  /** Stored, but not shown to other desks: their clock is far ahead. */
  quarantined: z.number().int(),
  now: z.number(),
});

/** Proves which posting stands at a position: a head office that was put back gives positions out again. */
const mark = z.string().max(64);

export const pullQuery = z.strictObject({
  /** Position in the site's order of arrival up to which the desk has everything; 0 at first. */
  since: z.coerce.number().int().min(0),
  /** What the head office called the mark of that position; empty for 0. */
  mark: mark.default(''),
  limit: z.coerce.number().int().min(1).max(syncLimits.pull).default(syncLimits.pull),
});

export const pullAnswer = z.strictObject({
  /** Postings of the site's other desks and of the head office, in order of arrival. */
  postings: z.array(postingSchema),
  /** Where the next pull goes on. */
  position: z.number().int(),
  mark,
  /** The site's last position: how much is still to come. */
  last: z.number().int(),
  /**
   * What the head office has of every book of the site, its own included; with the page that ends at the last position.
   * What a desk has beyond it was lost there, and the desk hands it back.
   */
  heads: z.array(z.strictObject({ desk: deskId, seq: z.number().int(), hash: digest })).optional(),
  now: z.number(),
});

/** Server-sent event `position`: something new lies at this position. Comments keep the line open. */
export const streamEvent = z.strictObject({ position: z.number().int() });

/** Why a request was refused, and what the desk does about it. */
export const faultCodes = [
  /** Another protocol version: one side has to be updated (426). */
  'protocol',
  /** Token or request signature unknown (401). */
  'unknown-desk',
  /** The head office has shut this desk out (403). */
  'revoked',
  /** The enrolment code is wrong, used or too old (410). */
  'code',
  /** The desk id is taken at this site (409). */
  'desk-taken',
  /** Another posting of the same number is stored: two books under one id (409). */
  'fork',
  /** This position is another one's now, or nobody's: ask from an earlier one (409). */
  'position',
  /** A posting does not fit: signature, chain, site, size, schema (422, 413). */
  'signature',
  'chain',
  'site',
  'size',
  'schema',
  /** Too much at once, or stopping: come again (429, 503). */
  'busy',
] as const;

export type FaultCode = (typeof faultCodes)[number];

export const faultAnswer = z.strictObject({
  fault: z.enum(faultCodes),
  /** The posting it is about. */
  posting: z.string().optional(),
  /** With `fork`: the first number that differs. With `desk-taken`: unused. */
  seq: z.number().int().optional(),
  /** A free desk id, with `desk-taken`. */
  free: z.string().optional(),
  /** For people reading logs; never shown as it is. */
  detail: z.string().optional(),
});

export type EnrolRequest = z.infer<typeof enrolRequest>;
export type SucceedRequest = z.infer<typeof succeedRequest>;
export type EnrolAnswer = z.infer<typeof enrolAnswer>;
export type PushRequest = z.infer<typeof pushRequest>;
export type PushAnswer = z.infer<typeof pushAnswer>;
export type PullAnswer = z.infer<typeof pullAnswer>;
export type BookHead = NonNullable<PullAnswer['heads']>[number];
export type FaultAnswer = z.infer<typeof faultAnswer>;
