import { syncLimits } from '../../shared/sync/protocol.ts';
import { nextDeskId } from '../backup/next-desk-id.ts';
import type { Desk } from '../desk/desk.ts';
import { createDeskKeys } from '../journal/crypto.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { moveToNewDesk, type OpenKeys } from '../keys/key-file.ts';
import { deriveKey } from '../keys/wrap.ts';
import { membershipOf } from './enrol.ts';
import { type ForkPlan, readForkPlan, removeForkPlan, writeForkPlan } from './fork-file.ts';
import type { OfficeClient } from './office-client.ts';
import { type Membership, officeKeyPurpose, writeOfficeFile } from './office-file.ts';
import { SyncProblem } from './problem.ts';

const forkKeyPurpose = 'fork';

export interface Succession {
  readonly data: string;
  readonly keys: OpenKeys;
  readonly membership: Membership;
  readonly client: Pick<OfficeClient, 'succeed'>;
  /** First number that the head office has another posting of. */
  readonly seq: number;
}

/**
 * The head office has other postings under this desk's numbers: a disk was cloned, or an old copy of the folder went
 * on. The desk asks, signing with its old key, to go on under a new id and key.
 * @returns the keys to open the folder with from now on; `finishFork` does the rest at that opening.
 * @throws SyncProblem when the head office does not agree or cannot be reached: it is asked again later.
 */
export async function succeed({ data, keys, membership, client, seq }: Succession): Promise<OpenKeys> {
  const key = deriveKey(keys.fileKey, forkKeyPurpose);
  const { desk } = keys.file;
  const begun = await readForkPlan(data, key);
  let plan: ForkPlan =
    begun?.desk === desk ? begun : { desk, seq, successor: nextDeskId(desk), own: createDeskKeys() };
  for (let tries = 0; ; tries += 1) {
    await writeForkPlan(data, plan, key);
    try {
      const { successor, own } = plan;
      const answer = await client.succeed({ desk: successor, publicKey: own.publicKey });
      await writeOfficeFile(
        data,
        membershipOf(answer, membership, new Set(membership.earlier.map((book) => book.desk))),
        deriveKey(keys.fileKey, officeKeyPurpose),
      );
      return await moveToNewDesk(data, keys, successor, own);
    } catch (error) {
      const free =
        error instanceof SyncProblem && error.code === 'desk-taken' ? error.answer?.free : undefined;
      if (free === undefined || tries > 3) throw error;
      plan = { ...plan, successor: free };
    }
  }
}

/** The head office agreed and the desk died before it had noted so: its key file is all that is missing. */
export async function takeSuccession(
  data: string,
  keys: OpenKeys,
  enrolledAs: string,
): Promise<OpenKeys | undefined> {
  const plan = await readForkPlan(data, deriveKey(keys.fileKey, forkKeyPurpose));
  if (plan?.desk !== keys.file.desk || plan.successor !== enrolledAs) return undefined;
  return moveToNewDesk(data, keys, plan.successor, plan.own);
}

export interface ForkedBook {
  readonly data: string;
  readonly keys: OpenKeys;
  readonly journal: ReplicableJournal;
  readonly desk: Desk;
  readonly rebuild: () => Promise<unknown>;
}

/** Postings kept in one posting of the new desk. */
const keptAtOnce = 20;

/**
 * Under the new id: keeps each forked posting whole inside a posting of the new desk, takes them out of their old place
 * and folds the book anew. Done at opening, in steps that may be repeated.
 */
export async function finishFork({ data, keys, journal, desk, rebuild }: ForkedBook): Promise<void> {
  const plan = await readForkPlan(data, deriveKey(keys.fileKey, forkKeyPurpose));
  if (plan?.successor !== journal.desk) return;
  for (let seq = plan.seq - 1; ; ) {
    const found = await journal.readSince(plan.desk, seq, keptAtOnce);
    const tail = fitting(found);
    if (tail.length === 0) break;
    const kept = await desk.runAsDesk({ command: 'keepForks', input: { postings: tail } });
    if (!kept.ok) throw new Error(`Forked postings were not kept: ${kept.refusals?.[0]?.code}`);
    seq = tail.at(-1)?.seq ?? seq;
  }
  await desk.between(() => journal.cut(plan.desk, plan.seq));
  await rebuild();
  await removeForkPlan(data);
}

/** As many as fit into one posting with room to spare; one at least. */
function fitting<T>(postings: readonly T[]): readonly T[] {
  let bytes = 0;
  const count = postings.findIndex((posting) => {
    bytes += Buffer.byteLength(JSON.stringify(posting));
    return bytes > syncLimits.posting / 2;
  });
  return count < 0 ? postings : postings.slice(0, Math.max(1, count));
}
