import type { RxConflictHandler, RxJsonSchema } from 'rxdb';
import type { Posting } from '../../shared/journal/posting.ts';

/**
 * The envelope. Its version stays 0: what is inside changes by entry versions, never by migrating the book. Body and
 * hashes are free-form for RxDB; zod checks entries where they come in.
 */
export const postingSchema: RxJsonSchema<Posting> = {
  title: 'posting',
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: { type: 'string', maxLength: 24 },
    site: { type: 'string', maxLength: 40 },
    desk: { type: 'string', maxLength: 8 },
    seq: { type: 'integer', minimum: 0, maximum: 999_999_999, multipleOf: 1 },
    hlc: { type: 'string', maxLength: 17 },
    at: { type: 'string' },
    clerk: { type: 'string' },
    approver: { type: 'string' },
    command: { type: 'string' },
    request: { type: 'string' },
    hashes: { type: 'array', items: { type: 'string' } },
    prev: { type: 'string' },
    hash: { type: 'string' },
    sig: { type: 'string' },
    body: { type: 'array', items: {} },
  },
  required: ['id', 'site', 'desk', 'seq', 'hlc', 'at', 'hashes', 'prev', 'hash', 'sig', 'body'],
  indexes: [
    ['desk', 'seq'],
    ['hlc', 'desk', 'seq'],
  ],
};

const members = Object.keys(postingSchema.properties) as readonly (keyof Posting)[];

/** The posting without what RxDB and its replication add to a document. */
export function toPosting(document: Posting): Posting {
  return Object.fromEntries(members.map((member) => [member, document[member]])) as unknown as Posting;
}

/**
 * A posting never changes, so its id and hash say which one it is; an erased body does not make it another. Whatever
 * stands at the other side stays: two postings of one number are a fork, which is not for RxDB to settle.
 */
export const samePosting: RxConflictHandler<Posting> = {
  isEqual: (a, b) => a.id === b.id && a.hash === b.hash,
  resolve: async ({ realMasterState }) => realMasterState,
};
