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
import type { DeskRecord } from '../store/office-store.ts';
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
    push: (desk, request) =>
      // A desk that sends twice at once is taken in turn; across instances the store decides.
      turns.of(`${desk.site}/${desk.desk}`, async () => {
        try {
          return await new Push(pushParts, desk, request).take(request.postings);
        } catch (error) {
          // Nobody knows what of it was stored.
          tails.forget(desk.site, desk.desk);
          throw error;
        }
      }),
    enrol: (request) => enrol(enrolParts, request, clock()),
    succeed: (desk, request) => succeed(enrolParts, desk, request, clock()),
  };
}
