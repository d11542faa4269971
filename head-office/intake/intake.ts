import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import { isOfficeDesk } from '../../shared/sync/office-desk.ts';
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
import { takeBack } from './hand-back.ts';
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
  /** For requests as for postings: the key of a desk is read once. */
  readonly signatures: Pick<Signatures, 'holds'>;
}

/** @param office writes in the head office's own books: it stands for the keys of the desks that are taken in. */
export function createIntake(parts: IntakeParts, office: Pick<OfficeDesk, 'vouch' | 'writeAnew'>): Intake {
  const { store, company, clock } = parts;
  const enrolParts: EnrolParts = { store, company, officeKey: parts.keys.publicKey, vouch: office.vouch };
  const check = { sha256: nodeChainCrypto().sha256, signatures: new Signatures() };
  const pushParts = { store, clock, check, tails: new Tails(store) };
  const { tails } = pushParts;
  const handBack = { store, clock, check, office, officeKey: parts.keys.publicKey };
  const turns = new Turns();
  return {
    signatures: check.signatures,
    push: async (desk, request) => {
      const [first] = request.postings;
      if (first && isOfficeDesk(first.desk))
        return turns.of(`${desk.site}/${first.desk}`, () => takeBack(handBack, desk, request.postings));
      const book = await bookOf(store, desk, request);
      // A desk that sends twice at once is taken in turn; across instances the store decides.
      return turns.of(`${book.site}/${book.desk}`, async () => {
        try {
          return await new Push(pushParts, book, request, desk.desk).take(request.postings);
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

/**
 * Whose book the postings are of: the desk's own, or another one of the site, which this head office lost something of
 * or whose desk id is no more. Its own signatures prove them, whoever hands them in.
 */
async function bookOf(
  store: Pick<OfficeStore, 'desk'>,
  desk: DeskRecord,
  { postings: [first] }: PushRequest,
): Promise<DeskRecord> {
  if (!first || first.desk === desk.desk || desk.revoked) return desk;
  return (await store.desk(desk.site, first.desk)) ?? desk;
}
