import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import type {
  EnrolAnswer,
  EnrolRequest,
  PushAnswer,
  PushRequest,
  SucceedRequest,
} from '../../shared/sync/protocol.ts';
import type { OfficeDesk } from '../office/office-desk/office-desk.ts';
import { Turns } from '../office/office-desk/turns.ts';
import type { OfficeParts } from '../parts.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';
import { type EnrolParts, enrol, succeed } from './enrol.ts';
import { Push } from './push.ts';
import type { Reply } from './reply.ts';
import { Signatures } from './signatures.ts';
import { Tails } from './tails.ts';

export type IntakeParts = Pick<OfficeParts, 'store' | 'company' | 'clock'> & {
  readonly keys: Pick<OfficeParts['keys'], 'publicKey'>;
};

/** What desks hand in, once it is known who asks. */
export interface Intake {
  push(desk: DeskRecord, request: PushRequest): Promise<Reply<PushAnswer>>;
  enrol(request: EnrolRequest): Promise<Reply<EnrolAnswer>>;
  succeed(desk: DeskRecord, request: SucceedRequest): Promise<Reply<EnrolAnswer>>;
}

/** @param office writes in the head office's own books: it stands for the keys of the desks that are taken in. */
export function createIntake(parts: IntakeParts, office: Pick<OfficeDesk, 'vouch'>): Intake {
  const { store, company, clock } = parts;
  const enrolParts: EnrolParts = { store, company, officeKey: parts.keys.publicKey, vouch: office.vouch };
  const check = { sha256: nodeChainCrypto().sha256, signatures: new Signatures() };
  const pushParts = { store, clock, check, tails: new Tails(store) };
  const { tails } = pushParts;
  const turns = new Turns();
  return {
    push: async (desk, request) => {
      const book = await bookOf(store, desk, request);
      // A desk that sends twice at once is taken in turn; across instances the store decides.
      return turns.of(`${book.site}/${book.desk}`, async () => {
        try {
          return await new Push(pushParts, book, request).take(request.postings);
        } catch (error) {
          // Nobody knows what of it was stored.
          tails.forget(book.site, book.desk);
          throw error;
        }
      });
    },
    enrol: (request) => enrol(enrolParts, request, clock()),
    succeed: (desk, request) => succeed(enrolParts, desk, request, clock()),
  };
}

/** More restores than this of one desk are no desk. */
const mostBooks = 50;

/** Whose book the postings are of: the desk's own, or one that it goes on with. Any other is refused as not its own. */
async function bookOf(
  store: Pick<OfficeStore, 'desk'>,
  desk: DeskRecord,
  { postings: [first] }: PushRequest,
): Promise<DeskRecord> {
  if (!first || first.desk === desk.desk || desk.revoked) return desk;
  const book = await store.desk(desk.site, first.desk);
  let by = book;
  for (let steps = 0; by?.continuedBy !== undefined && steps < mostBooks; steps += 1) {
    if (by.continuedBy === desk.desk) return book ?? desk;
    by = await store.desk(desk.site, by.continuedBy);
  }
  return desk;
}
