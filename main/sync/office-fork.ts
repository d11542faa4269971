import { syncLimits } from '../../shared/sync/protocol.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { batches } from './batches.ts';
import type { OfficeClient } from './office-client.ts';

export interface OfficeFork {
  readonly journal: Pick<ReplicableJournal, 'readSince' | 'cut'>;
  readonly client: Pick<OfficeClient, 'push'>;
  readonly signal: AbortSignal;
  readonly desk: string;
  /** The first number of which the head office has another posting. */
  readonly seq: number;
  readonly rebuild: () => Promise<unknown>;
}

/**
 * The head office was put back to an older state and wrote other postings under numbers of its own that this desk had
 * already. It is handed what it lost, which it writes anew under other numbers, and an alarm there says so; only then
 * do those postings make room here for the ones that every new desk gets. May be done again from the start.
 */
export async function giveWay(fork: OfficeFork): Promise<void> {
  const { journal, client, signal, desk, seq, rebuild } = fork;
  const first = await journal.readSince(desk, seq - 1, 1);
  for (let last = seq - 1; ; ) {
    const [batch] = batches(await journal.readSince(desk, last, syncLimits.push - 1));
    if (!batch) break;
    // The first one goes with every push: it proves that the others, which follow nothing there, are of this book.
    const postings = last < seq ? batch : [...first, ...batch];
    await client.push({ postings, waiting: batch.length }, signal);
    last = batch.at(-1)?.seq ?? last;
  }
  console.warn(`The head office has other postings of its own from ${desk} ${seq} on: they are taken`);
  await journal.cut(desk, seq);
  await rebuild();
}
