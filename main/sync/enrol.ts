import type { ChainCrypto } from '../../shared/journal/chain.ts';
import { formatEnrolmentCode, parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import type { EnrolAnswer, EnrolRequest } from '../../shared/sync/protocol.ts';
import { addressOf } from './address.ts';
import { certificateOf } from './first-contact.ts';
import { OfficeClient } from './office-client.ts';
import type { Membership } from './office-file.ts';
import { Line } from './pinned-https.ts';
import { SyncProblem } from './problem.ts';

export interface Enrolment {
  readonly answer: EnrolAnswer;
  readonly membership: Membership;
}

/**
 * Shows a one-time code to the head office, after its certificate was found to be the one that the code names.
 * @param crypto of the desk's own key: the head office takes nobody in under a key that is another's.
 * @throws SyncProblem when it is another one, nobody answers or the code is refused.
 */
export async function enrol(
  typedAddress: string,
  typedCode: string,
  desk: Omit<EnrolRequest, 'code'>,
  crypto: Pick<ChainCrypto, 'sign'>,
): Promise<Enrolment> {
  const address = addressOf(typedAddress);
  if (address === undefined) throw new SyncProblem('address', typedAddress);
  const code = parseEnrolmentCode(typedCode);
  if (!code) throw new SyncProblem('code', 'Not a code');
  const certificate = await certificateOf(address, code.certificate);
  const line = new Line({ address, certificate });
  try {
    const continued = new Set(desk.continues?.map((book) => book.desk));
    const answer = await new OfficeClient(line, { crypto }).enrol({
      ...desk,
      code: formatEnrolmentCode(code),
    });
    return { answer, membership: membershipOf(answer, { address, certificate }, continued) };
  } finally {
    line.close();
  }
}

export function membershipOf(
  { company, officeKey, desk, token, desks }: EnrolAnswer,
  at: Pick<Membership, 'address' | 'certificate'>,
  continued: ReadonlySet<string>,
): Membership {
  const { address, certificate } = at;
  const earlier = desks.flatMap(({ id, lastSeq }) => (continued.has(id) ? [{ desk: id, lastSeq }] : []));
  return { address, certificate, company, officeKey, desk, token, marks: [], earlier };
}
