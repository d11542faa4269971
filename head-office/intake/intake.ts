import type { ChainCrypto } from '../../shared/journal/chain.ts';
import type {
  EnrolAnswer,
  EnrolRequest,
  PushAnswer,
  PushRequest,
  SucceedRequest,
} from '../../shared/sync/protocol.ts';
import { Turns } from '../office/office-desk/turns.ts';
import type { DeskRecord } from '../store/office-store.ts';
import { type EnrolParts, enrol, succeed } from './enrol.ts';
import { Push } from './push.ts';
import type { Reply } from './reply.ts';
import { Tails } from './tails.ts';

export interface IntakeParts extends EnrolParts {
  readonly crypto: Pick<ChainCrypto, 'sha256' | 'verify'>;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
}

/** What desks hand in, once it is known who asks. */
export interface Intake {
  push(desk: DeskRecord, request: PushRequest): Promise<Reply<PushAnswer>>;
  enrol(request: EnrolRequest): Promise<Reply<EnrolAnswer>>;
  succeed(desk: DeskRecord, request: SucceedRequest): Promise<Reply<EnrolAnswer>>;
}

export function createIntake(parts: IntakeParts): Intake {
  const tails = new Tails(parts.store);
  const turns = new Turns();
  return {
    push: (desk, request) =>
      // A desk that sends twice at once is taken in turn; across instances the store decides.
      turns.of(`${desk.site}/${desk.desk}`, async () => {
        try {
          return await new Push({ ...parts, tails }, desk, request).take(request.postings);
        } catch (error) {
          // Nobody knows what of it was stored.
          tails.forget(desk.site, desk.desk);
          throw error;
        }
      }),
    enrol: (request) => enrol(parts, request, parts.clock()),
    succeed: (desk, request) => succeed(parts, desk, request, parts.clock()),
  };
}
